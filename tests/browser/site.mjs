// The built site, served on a free port, and a browser to look at it.
// SPDX-License-Identifier: MIT
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
}
const built = fileURLToPath(new URL('../../build/site/', import.meta.url))

export async function serveSite(root = process.env.SITE_DIR ?? built) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(url.replace(/[?#].*/, '')))
    try {
      const body = await readFile(join(root, path.endsWith('/') ? `${path}index.html` : path))
      response.setHeader('Content-Type', types[extname(path) || '.html'] ?? 'font/ttf')
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, 'localhost', resolve))
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() }
}

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--use-gl=angle',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

// A page that has come to rest. What it complains about is in the list `complaints`.
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(url)
  await page.evaluate(() => window.sindy_lab.ready.then(() => window.sindy_lab.settled()))
  return { page, complaints, close: () => context.close() }
}
