// Questions to the worker: one in flight, one waiting, newer ones take the place of the waiting one.
// SPDX-License-Identifier: MIT

export class Questions {
  #worker
  #show
  #generation = 0
  #inFlight = null
  #waiting = null
  #firstAnswered
  #failed
  #resting = []

  counts = { sent: 0, superseded: 0, answered: 0 }
  // The first answer is shown; rejected where there can be none.
  first = new Promise((resolve, reject) => {
    this.#firstAnswered = resolve
    this.#failed = reject
  })

  // `show` takes an answer, {generation, link, bytes, …}.
  constructor(url, show) {
    this.#show = show
    this.#worker = new Worker(url, { type: 'module' })
    this.#worker.onmessage = ({ data }) => this.#receive(data)
    this.#worker.onerror = (event) => {
      this.#failed(new Error(`The worker that finds the equations broke: ${event.message ?? ''}`))
    }
  }

  get busy() {
    return this.#inFlight !== null
  }

  ask(link) {
    if (link === (this.#waiting ?? this.#inFlight)?.link) return
    if (this.#waiting) this.counts.superseded += 1
    this.#waiting = { generation: ++this.#generation, link }
    this.#send()
  }

  // Resolves when something has come to rest; look again then.
  rest() {
    return new Promise((resolve) => this.#resting.push(resolve))
  }

  atRest() {
    for (const resolve of this.#resting.splice(0)) resolve()
  }

  #send() {
    if (this.#inFlight || !this.#waiting) return
    this.#inFlight = this.#waiting
    this.#waiting = null
    this.counts.sent += 1
    this.#worker.postMessage(this.#inFlight)
  }

  async #receive(message) {
    if (message.failed) return this.#failed(new Error(message.failed))
    if (message.ready) return
    await this.#show(message)
    this.counts.answered += 1
    this.#inFlight = null
    this.#send()
    this.#firstAnswered()
    this.atRest()
  }
}
