// The page's own work: loading, input, frames on demand, the address, questions to the worker.
// SPDX-License-Identifier: MIT
//
// For tests and the curious there is `window.sindy_lab`:
//   ready        a promise: both programs run and the first answer is in
//   settled()    a promise: nothing is asked, answered or drawn any more
//   link()       the experiment as a fragment;  set_link(text) as if the address had changed
//   frames       how many frames were drawn
//   requests     {sent, superseded, answered}
//   timing       of the last answer, per stage: [{stage, runs, milliseconds}]
//   discovery()  {equations: [text], score, digest} of the last answer
//   notes()      what was clamped or skipped in the address, or ''
//   layout()     {"observe.noise": {x, y, width, height}, …}: where controls stand, in page pixels
//   set_theme('dark' | 'light')
import { attachInput } from './input.js'
import { loadFonts, missingFeature } from './needs.js'
import { Questions } from './questions.js'

const FRAMES_AFTER_EVENT = 3
const ADDRESS_REST = 400 // ms; Safari allows 100 changes in 30 s

const root = document.documentElement
const canvas = document.getElementById('lab')
const embedded = new URLSearchParams(location.search).has('embed')

let lab = null
let answer = { equations: [], score: null, digest: '', timing: [] }
let frames = 0
let framesWanted = 0
let frameRequest = 0
let lastFrame = 0
let hidden = false
let graphicsLost = false
let addressTimer = 0

// ---- opening ---------------------------------------------------------------------------------

root.classList.toggle('embedded', embedded)
const questions = new Questions('worker.js', showAnswer)
const ready = open().catch((error) => {
  refuse(error.message)
  throw error
})
ready.catch(() => {}) // told on the page; whoever awaits `ready` hears it too

async function open() {
  const missing = missingFeature()
  if (missing) throw new Error(`SINDy Lab needs ${missing}, which this browser does not offer.`)
  const asked = location.hash
  questions.ask(asked.slice(1))
  const [{ default: createLab }, fonts] = await Promise.all([import('./lab.js'), loadFonts()])
  const program = await createLab()
  lab = new program.Lab('#lab')
  for (const [face, bytes] of Object.entries(fonts)) lab.set_font(face, new Uint8Array(bytes))
  lab.set_embedded(embedded)
  applyTheme()
  readAddress() // the worker has read it too
  attachInput({ canvas, lab, embedded, draw })
  observeSize()
  if (location.hash !== asked) askAgain()
  await questions.first
}

function refuse(sentence) {
  root.classList.add('refused')
  root.classList.remove('drawn')
  document.getElementById('message').textContent = sentence
}

// ---- frames ----------------------------------------------------------------------------------

function draw(count = FRAMES_AFTER_EVENT) {
  framesWanted = Math.max(framesWanted, count)
  if (!frameRequest && canDraw()) frameRequest = requestAnimationFrame(frame)
}

function canDraw() {
  return lab && !hidden && !document.hidden && !graphicsLost && canvas.width > 0
}

function frame(now) {
  frameRequest = 0
  if (!canDraw()) return
  framesWanted -= 1
  frames += 1
  const { experiment_changed, unfinished } = lab.frame(Math.min((now - lastFrame) / 1000, 1))
  lastFrame = now
  canvas.style.cursor = lab.cursor()
  if (experiment_changed) {
    tell('')
    askAgain()
    writeAddressAtRest()
  }
  if (unfinished) framesWanted = Math.max(framesWanted, 1)
  if (framesWanted > 0) draw(framesWanted)
  else questions.atRest()
}

function observeSize() {
  const observer = new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect
    const exact = entry.devicePixelContentBoxSize?.[0]
    canvas.width = devicePixels(width, exact?.inlineSize)
    canvas.height = devicePixels(height, exact?.blockSize)
    lab.resize(width, height, width ? canvas.width / width : 1)
    draw()
  })
  // Where the density is emulated the exact count is one of CSS pixels.
  function devicePixels(size, exact) {
    const about = Math.round(size * devicePixelRatio)
    return Math.abs(exact - about) < 2 ? exact : about
  }
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' })
  } catch {
    observer.observe(canvas) // Safari knows no device pixels here
  }
  new IntersectionObserver(([entry]) => {
    hidden = !entry.isIntersecting
    draw()
  }).observe(canvas)
  document.addEventListener('visibilitychange', () => draw())
}

canvas.addEventListener('webglcontextlost', (event) => {
  event.preventDefault() // or it would never come back
  graphicsLost = true
  lab?.lose_graphics()
})
canvas.addEventListener('webglcontextrestored', () => {
  graphicsLost = false
  lab?.restore_graphics()
  draw()
})

// ---- questions and answers -------------------------------------------------------------------

function askAgain() {
  questions.ask(lab.link())
  nameSystem()
}

function nameSystem() {
  document.getElementById('system').textContent = lab.system_name()
}

// The worker may be ahead of the other program.
async function showAnswer(message) {
  while (!lab) await new Promise((resolve) => setTimeout(resolve, 10))
  const { bytes, link, ...rest } = message
  if (!lab.show_answer(bytes, link)) throw new Error('An answer of the worker is not whole.')
  answer = rest
  announce()
  root.classList.add('drawn')
  draw()
}

function announce() {
  const text = answer.equations.join('\n')
  document.getElementById('results').textContent = text
  canvas.setAttribute(
    'aria-label',
    `${lab.system_name()}: trajectory, measurements and the equations found. ${text}`,
  )
}

function tell(notes) {
  const line = document.getElementById('notes')
  line.textContent = notes
  line.hidden = !notes
}

// ---- the address -----------------------------------------------------------------------------

function readAddress() {
  tell(lab.set_link(location.hash.slice(1)))
  nameSystem()
  draw()
}

addEventListener('hashchange', () => {
  if (!lab || location.hash.slice(1) === lab.link()) return
  readAddress()
  askAgain()
})

function writeAddressAtRest() {
  if (embedded) return
  clearTimeout(addressTimer)
  addressTimer = setTimeout(() => {
    try {
      history.replaceState(null, '', `#${lab.link()}`)
    } catch {
      // Too many in a short time; the next rest will do.
    }
  }, ADDRESS_REST)
}

// ---- the bar ---------------------------------------------------------------------------------

const prefersLight = matchMedia('(prefers-color-scheme: light)')
prefersLight.addEventListener('change', applyTheme)

function theme() {
  return root.dataset.theme ?? (prefersLight.matches ? 'light' : 'dark')
}

function applyTheme() {
  lab?.set_theme(theme())
  draw()
}

function setTheme(name) {
  root.dataset.theme = name
  applyTheme()
}

document.getElementById('theme').addEventListener('click', () => {
  setTheme(theme() === 'dark' ? 'light' : 'dark')
})

document.getElementById('share').addEventListener('click', async ({ currentTarget: button }) => {
  const link = new URL(location.href)
  link.search = ''
  link.hash = lab?.link() ?? ''
  try {
    await navigator.clipboard.writeText(link.href)
    button.textContent = 'Link copied'
    setTimeout(() => (button.textContent = 'Share'), 1600)
  } catch {
    prompt('Copy this link:', link.href)
  }
})

// ---- for tests -------------------------------------------------------------------------------

window.sindy_lab = {
  ready,
  async settled() {
    while (questions.busy || (framesWanted > 0 && canDraw())) await questions.rest()
  },
  link: () => lab.link(),
  set_link(text) {
    tell(lab.set_link(text))
    askAgain()
    writeAddressAtRest()
    draw()
  },
  get frames() {
    return frames
  },
  get requests() {
    return { ...questions.counts }
  },
  get timing() {
    return answer.timing
  },
  discovery: () => answer,
  notes: () => document.getElementById('notes').textContent,
  layout() {
    const { left, top } = canvas.getBoundingClientRect()
    const places = lab.layout()
    for (const place of Object.values(places)) {
      place.x += left
      place.y += top
    }
    return places
  },
  set_theme: setTheme,
}
