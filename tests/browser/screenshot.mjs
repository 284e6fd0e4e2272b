// Pictures of the page, for people to look at: node screenshot.mjs [name=fragment…]
// SPDX-License-Identifier: MIT
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { openBrowser, openPage, serveSite } from './site.mjs'

const folder = fileURLToPath(new URL('../../build/screenshots/', import.meta.url))
const desktop = { width: 1440, height: 900 }

const shots = [
  { name: 'desktop-dark', size: desktop },
  { name: 'desktop-light', size: desktop, theme: 'light' },
  { name: 'embed', size: { width: 720, height: 420 }, query: '?embed' },
  { name: 'phone', size: { width: 390, height: 844 }, density: 2, touch: true },
]
for (const argument of process.argv.slice(2)) {
  const [, name, fragment] = argument.match(/^([^=]*)=(.*)$/)
  shots.push({ name, size: desktop, fragment })
}

mkdirSync(folder, { recursive: true })
const site = await serveSite()
const browser = await openBrowser()
for (const { name, size, theme = 'dark', query = '', fragment = '', density = 1, touch } of shots) {
  const { page, complaints, close } = await openPage(browser, `${site.url}${query}#${fragment}`, {
    viewport: size,
    deviceScaleFactor: density,
    colorScheme: theme,
    hasTouch: touch,
    reducedMotion: 'reduce',
  })
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`build/screenshots/${name}.png`, ...complaints)
  await close()
}
await browser.close()
site.close()
