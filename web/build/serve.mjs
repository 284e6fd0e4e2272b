// Serves a folder to this machine alone: node serve.mjs FOLDER [PORT]
// SPDX-License-Identifier: MIT
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, resolve } from 'node:path'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

const root = resolve(process.argv[2] ?? '.')
const wanted = Number(process.argv[3] ?? 8000)

const server = createServer(async (request, response) => {
  const reply = (status, type, body) =>
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body)
  try {
    const file = fileOf(request.url)
    reply(200, types[extname(file)] ?? 'application/octet-stream', await readFile(file))
  } catch {
    reply(404, types['.txt'], 'There is no such file.\n')
  }
})

// Joined after normalising an absolute path, so that no ".." leaves the root.
function fileOf(url) {
  const path = normalize(decodeURIComponent(url.replace(/[?#].*/, '')))
  return join(root, path.endsWith('/') ? path + 'index.html' : path)
}

server.on('listening', () => {
  console.log(`SINDy Lab is at http://localhost:${server.address().port}/`)
})
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || process.argv[3]) throw error
  server.listen(0, 'localhost')
})
server.listen(wanted, 'localhost')
