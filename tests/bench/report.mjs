// Tables of measurements: printed, and kept beside the benchmarks.
// SPDX-License-Identifier: MIT
import { writeFileSync } from 'node:fs'

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

// Writes results/NAME.md.
export function write(name, about, parts) {
  const text = [`# ${name}`, `${about} Written by \`./dev bench\`.`, ...parts].join('\n\n') + '\n'
  console.log(text)
  writeFileSync(new URL(`results/${name}.md`, import.meta.url), text)
}
