// The page in a real browser: opens, recovers, follows the hand, survives strangers.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { after, before, test } from 'node:test'
import createSindy from '../../build/site/sindy.mjs'
import { openBrowser, openPage, serveSite } from './site.mjs'

const desktop = { viewport: { width: 1440, height: 900 } }
let site, browser, sindy

before(async () => {
  site = await serveSite()
  browser = await openBrowser()
  sindy = await createSindy()
})

after(async () => {
  await browser?.close()
  site?.close()
})

// Opens the page, hands it over at rest, and sees to it that it complained of nothing.
async function onPage(address, options, visit) {
  const { page, complaints, close } = await openPage(browser, site.url + address, { ...desktop, ...options })
  try {
    await visit(page)
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
}

const state = (page) =>
  page.evaluate(async () => {
    await window.sindy_lab.settled()
    const { equations, score, digest } = window.sindy_lab.discovery()
    return { equations, score, digest, link: window.sindy_lab.link(), notes: window.sindy_lab.notes() }
  })

const runs = (page) =>
  page.evaluate(() => Object.fromEntries(window.sindy_lab.timing.map(({ stage, runs }) => [stage, runs])))

const place = (page, control) => page.evaluate((name) => window.sindy_lab.layout()[name], control)

// Drags a slider with the real mouse to a share of its width, in steps.
async function drag(page, control, from, to) {
  const { x, y, width, height } = await place(page, control)
  const line = y + height - 8
  await page.mouse.move(x + from * width, line)
  await page.mouse.down()
  await page.mouse.move(x + to * width, line, { steps: 8 })
  await page.mouse.up()
}

const setHash = (page, fragment) =>
  page.evaluate(async (text) => {
    location.hash = text
    await new Promise((resolve) => setTimeout(resolve, 0)) // hashchange comes after
    await window.sindy_lab.settled()
  }, fragment)

test('the page opens and recovers Lorenz', () =>
  onPage('', {}, async (page) => {
    const { equations, score, link, notes } = await state(page)
    assert.equal(equations.length, 3)
    assert.equal(score.exact, true)
    assert.equal(score.right, 7)
    assert.equal(link, 'v=1&system=lorenz')
    assert.equal(notes, '')
    assert.match(await page.textContent('#results'), /z' = /)
    assert.match(await page.getAttribute('#lab', 'aria-label'), /Lorenz/)
  }))

test('dragging the noise changes the equations and the address', () =>
  onPage('', {}, async (page) => {
    const before = await state(page)
    await drag(page, 'observe.noise', 0.12, 0.4)
    const after = await state(page)
    assert.notDeepEqual(after.equations, before.equations)
    assert.match(after.link, /observe\.noise=/)
    await page.waitForFunction((link) => location.hash === `#${link}`, after.link)
  }))

test('dragging the threshold runs the solve alone', () =>
  onPage('', {}, async (page) => {
    const before = await runs(page)
    await drag(page, 'regress.threshold', 0.6, 0.8)
    await state(page)
    const after = await runs(page)
    for (const stage of ['simulate', 'observe', 'differentiate', 'compress']) assert.equal(after[stage], before[stage])
    assert.ok(after.regress > before.regress)
  }))

test('a link gives the same bits in the browser, again, and under node', async () => {
  const link = 'v=1&system=lorenz&simulate.parameters=rho~31.4&observe.noise=0.05&observe.seed=7&library.degree=3'
  const expected = sindy.discover(sindy.from_link(link).value).value.digest
  for (let i = 0; i < 2; ++i) {
    await onPage(`#${link}`, {}, async (page) => {
      const read = await state(page)
      assert.equal(read.link, link)
      assert.equal(read.digest, expected)
    })
  }
})

test('every system opens, in the browser as under node', () =>
  onPage('', {}, async (page) => {
    for (const { id } of sindy.systems()) {
      await setHash(page, `v=1&system=${id}`)
      const { digest, link } = await state(page)
      assert.equal(link, `v=1&system=${id}`)
      assert.equal(digest, sindy.discover(sindy.defaults(id)).value.digest)
    }
  }))

test('a choice made in the page reaches the link and comes back from it', () =>
  onPage('', {}, async (page) => {
    await page.evaluate(() => window.sindy_lab.set_link('v=1&system=pendulum&observe.seed=3'))
    const chosen = await state(page)
    await page.waitForFunction(() => location.hash.includes('pendulum'))
    await page.reload()
    await page.evaluate(() => window.sindy_lab.ready)
    assert.deepEqual(await state(page), chosen)
  }))

test('an idle page draws nothing for five seconds', () =>
  onPage('', {}, async (page) => {
    const frames = () => page.evaluate(() => window.sindy_lab.frames)
    await page.mouse.move(5, 5)
    await state(page)
    await page.waitForTimeout(600)
    const before = await frames()
    await page.waitForTimeout(5000)
    assert.equal(await frames(), before)
  }))

test('until the first equation the page transfers at most 450 KB, from its own site', async () => {
  const context = await browser.newContext(desktop)
  const page = await context.newPage()
  const bodies = []
  page.on('response', (response) => {
    if (!response.url().startsWith('data:')) bodies.push(response.body().then((body) => [response.url(), gzipSync(body).length]))
  })
  await page.goto(site.url)
  await page.evaluate(() => window.sindy_lab.ready)
  const sizes = await Promise.all(bodies)
  for (const [url] of sizes) assert.ok(url.startsWith(site.url), url)
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  console.log(`${(total / 1024).toFixed(0)} KB gzip in ${sizes.length} files`)
  assert.ok(total <= 450 * 1024, `${total} bytes`)
  await context.close()
})

test('two hundred random fragments: one line of notes, no NaN, always an experiment', () =>
  onPage('', { viewport: { width: 400, height: 300 } }, async (page) => {
    let seed = 1
    const random = (n) => (seed = (seed * 48271) % 2147483647) % n
    for (let i = 0; i < 200; ++i) {
      const bytes = Array.from({ length: 1 + random(60) }, () => random(256))
      await setHash(page, String.fromCharCode(...bytes))
      const { notes, link } = await state(page)
      assert.match(link, /^v=1&system=lorenz/)
      assert.ok(!notes.includes('\n'))
      assert.doesNotMatch(await page.textContent('main'), /NaN|undefined/)
    }
  }))

const malformed = {
  'v=1&system=lorenz&observe.noise=1e99': /observe\.noise goes from 0 to 1/,
  'v=1&system=nowhere': /nowhere/,
  'v=1&system=lorenz&simulate.dt=-5&library.degree=77': /simulate\.dt/,
  'v=1&system=lorenz&simulate.parameters=rho~1e300': /parameters/,
  '%E0%A4%A': /known/,
  [`v=1&x=${'9'.repeat(30000)}`]: /too long/,
}

test('malformed links open the page and say in one line what was ignored', async () => {
  for (const [link, sentence] of Object.entries(malformed)) {
    await onPage(`#${link}`, {}, async (page) => {
      assert.match((await state(page)).notes, sentence)
      assert.ok(await page.isVisible('#notes'))
      assert.doesNotMatch(await page.textContent('body'), /NaN/)
    })
  }
})

test('absurd but allowed numbers end in a sentence, not in NaN', () =>
  onPage('', {}, async (page) => {
    for (const link of [
      'v=1&system=lorenz&simulate.start=1000000~1000000~-1000000',
      'v=1&system=lorenz&simulate.dt=0.0001&simulate.duration=10000',
      'v=1&system=lorenz&simulate.duration=0.01',
      'v=1&system=duffing&simulate.parameters=delta~-20~beta~-4',
      'v=1&system=lorenz&observe.noise=1&library.degree=5&regress.threshold=0.0001',
      'v=1&system=hudson_bay&differentiate.method=exact',
    ]) {
      await setHash(page, link)
      const read = await state(page)
      const { error } = await page.evaluate(() => window.sindy_lab.discovery())
      assert.ok(error ? /\.$/.test(error.message) : read.equations.length > 0, link)
      assert.doesNotMatch(await page.textContent('main'), /NaN/)
    }
  }))

test('the canvas has the pixels of the screen, at any density and after a resize', () =>
  onPage('', { viewport: { width: 800, height: 600 }, deviceScaleFactor: 2 }, async (page) => {
    const sizes = () =>
      page.evaluate(() => {
        const canvas = document.getElementById('lab')
        const { width, height } = canvas.getBoundingClientRect()
        return [canvas.width / width, canvas.height / height]
      })
    assert.deepEqual(await sizes(), [2, 2])
    await page.setViewportSize({ width: 1001, height: 701 })
    await page.waitForTimeout(200)
    assert.deepEqual(await sizes(), [2, 2])
  }))

test('the picture comes back after the graphics context was lost', () =>
  onPage('', {}, async (page) => {
    await page.evaluate(async () => {
      const gl = document.getElementById('lab').getContext('webgl2')
      const extension = gl.getExtension('WEBGL_lose_context')
      extension.loseContext()
      await new Promise((resolve) => setTimeout(resolve, 100))
      extension.restoreContext()
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await page.mouse.move(700, 400)
    assert.equal((await state(page)).score.exact, true)
    const frames = await page.evaluate(() => window.sindy_lab.frames)
    assert.ok(frames > 0)
    const shot = await page.screenshot({ clip: { x: 300, y: 60, width: 700, height: 560 } })
    assert.ok(shot.length > 20000, `a picture of ${shot.length} bytes is nearly empty`)
  }))

test('Tab leaves the canvas, Escape lets go of it', () =>
  onPage('', {}, async (page) => {
    await page.click('#lab', { position: { x: 700, y: 300 } })
    const focused = () => page.evaluate(() => document.activeElement.id)
    assert.equal(await focused(), 'lab')
    await page.keyboard.press('Escape')
    assert.notEqual(await focused(), 'lab')
    await page.focus('#lab')
    await page.keyboard.press('Shift+Tab')
    assert.equal(await focused(), 'share')
  }))

test('in an embed the wheel scrolls the host, with Ctrl it zooms', () =>
  onPage('?embed', { viewport: { width: 720, height: 420 } }, async (page) => {
    const taken = (ctrlKey) =>
      page.evaluate((ctrl) => {
        const wheel = new WheelEvent('wheel', { deltaY: 100, ctrlKey: ctrl, cancelable: true })
        document.getElementById('lab').dispatchEvent(wheel)
        return wheel.defaultPrevented
      }, ctrlKey)
    assert.equal(await taken(false), false)
    assert.equal(await taken(true), true)
  }))

for (const [what, script, sentence] of [
  ['WebGL 2', () => (HTMLCanvasElement.prototype.getContext = () => null), /WebGL 2/],
  ['WebAssembly with SIMD', () => (WebAssembly.validate = () => false), /WebAssembly with SIMD/],
]) {
  test(`without ${what} the page says so`, async () => {
    const context = await browser.newContext(desktop)
    const page = await context.newPage()
    await page.addInitScript(script)
    await page.goto(site.url)
    await page.waitForFunction(() => document.documentElement.classList.contains('refused'))
    assert.match(await page.textContent('#message'), sentence)
    await context.close()
  })
}
