// What a dragged slider costs in the browser: work in the worker, and tasks of the main thread.
// SPDX-License-Identifier: MIT
import { openBrowser, openPage, serveSite } from '../browser/site.mjs'
import { median, table, write } from './report.mjs'

const LINK = 'v=1&system=lorenz&library.degree=5'
const STEPS = 60

const site = await serveSite()
const browser = await openBrowser()
const { page, close } = await openPage(browser, `${site.url}#${LINK}`, { viewport: { width: 1440, height: 900 } })

// Every task of the page's main thread while `work` runs: milliseconds on the clock, and of the processor.
async function mainThreadTasks(work) {
  const client = await page.context().newCDPSession(page)
  const events = []
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve))
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] } })
  await work()
  await client.send('Tracing.end')
  await complete
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  return events
    .filter(({ name, tid, pid, ph }) => ph === 'X' && tid === main.tid && pid === main.pid && /RunTask$/.test(name))
    .map(({ dur, tdur }) => ({ clock: dur / 1000, processor: tdur / 1000 }))
}

const worker = []
const tasks = await mainThreadTasks(async () => {
  const { x, y, width, height } = await page.evaluate(() => window.sindy_lab.layout()['observe.noise'])
  await page.mouse.move(x + 0.12 * width, y + height - 8)
  await page.mouse.down()
  for (let i = 1; i <= STEPS; ++i) {
    await page.mouse.move(x + (0.12 + (0.4 * i) / STEPS) * width, y + height - 8)
    await page.evaluate(() => window.sindy_lab.settled())
    const timing = await page.evaluate(() => window.sindy_lab.timing)
    // The truth stands; everything from the noise on runs again.
    worker.push(timing.slice(1).reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  }
  await page.mouse.up()
})
const figures = (values) => [median(values).toFixed(1), Math.max(...values).toFixed(1)]
const clock = tasks.map((task) => task.clock)
await close()
await browser.close()
site.close()

write('page', `Dragging the noise of Lorenz (5,000 samples, degree 5) through ${STEPS} steps, headless Chromium with software graphics on the same two cores. On the clock a task also waits for those; ${clock.filter((ms) => ms > 16).length} of ${tasks.length} tasks took more than 16 ms there.`, [
  table(['what', 'median ms', 'longest ms'], [
    ['work in the worker, one step', ...figures(worker)],
    ['a task of the main thread, processor time', ...figures(tasks.map(({ processor }) => processor))],
    ['the same on the clock', ...figures(clock)],
  ]),
])
