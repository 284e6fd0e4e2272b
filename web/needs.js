// What the page needs before it can begin: features of the browser, fonts.
// SPDX-License-Identifier: MIT
const FONTS = {
  regular: 'fonts/inter-regular.ttf',
  semibold: 'fonts/inter-semibold.ttf',
  italic: 'fonts/math-italic.ttf',
  upright: 'fonts/math-regular.ttf',
}

// The name of what this browser lacks, or null.
export function missingFeature() {
  // A module whose one function returns a vector: valid only where SIMD is understood.
  const simd = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253,
    15, 253, 98, 11,
  ]
  if (!globalThis.WebAssembly?.validate(new Uint8Array(simd))) return 'WebAssembly with SIMD'
  if (!globalThis.Worker) return 'workers'
  if (!document.createElement('canvas').getContext('webgl2')) return 'WebGL 2'
  return null
}

// {regular: ArrayBuffer, …}; the page itself uses them too.
export async function loadFonts() {
  const loaded = await Promise.all(
    Object.entries(FONTS).map(async ([face, url]) => {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`The font ${url} could not be loaded.`)
      return [face, await response.arrayBuffer()]
    }),
  )
  const fonts = Object.fromEntries(loaded)
  document.fonts.add(new FontFace('Inter', fonts.regular, { weight: '400' }))
  document.fonts.add(new FontFace('Inter', fonts.semibold, { weight: '600' }))
  return fonts
}
