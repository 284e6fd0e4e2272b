// Pointer, wheel and keys of the canvas, handed to the program `lab`.
// SPDX-License-Identifier: MIT
const HOVER_REST = 400 // ms after which explanations appear

// `draw` asks for frames. Nothing is listened to but the canvas: Tab leaves it, Escape blurs it.
export function attachInput({ canvas, lab, embedded, draw }) {
  const touches = new Map() // pointerId → [x, y]; two of them pinch
  let spread = 0
  let hoverTimer = 0

  function move(event) {
    const { left, top } = canvas.getBoundingClientRect()
    lab.pointer_move(event.clientX - left, event.clientY - top, event.pointerType === 'touch')
    draw()
  }

  function isPinch(event) {
    if (event.pointerType !== 'touch') return false
    touches.set(event.pointerId, [event.clientX, event.clientY])
    return touches.size > 1
  }

  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' && !touches.has(event.pointerId)) return
    if (isPinch(event)) {
      const before = spread
      spread = distance(...touches.values())
      if (before > 0) lab.wheel(0, Math.log(spread / before) / 0.15)
      return draw()
    }
    move(event)
    clearTimeout(hoverTimer)
    hoverTimer = setTimeout(draw, HOVER_REST)
  })

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    canvas.focus({ preventScroll: true })
    if (isPinch(event)) {
      lab.pointer_button(false)
      spread = distance(...touches.values())
      return draw()
    }
    move(event)
    lab.pointer_button(true)
    event.preventDefault()
  })

  function release(event) {
    const pinched = touches.size > 1
    touches.delete(event.pointerId)
    if (touches.size < 2) spread = 0
    if (event.button > 0 || pinched) return
    lab.pointer_button(false)
    if (event.pointerType === 'touch') lab.pointer_leave()
    draw()
  }
  canvas.addEventListener('pointerup', release)
  canvas.addEventListener('pointercancel', release)

  canvas.addEventListener('pointerleave', () => {
    lab.pointer_leave()
    draw()
  })

  // In other people's pages the wheel scrolls the page, unless Ctrl is held, as with maps.
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (embedded && !event.ctrlKey) return
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 3 : 100
      lab.wheel(-event.deltaX / lines, -event.deltaY / lines)
      draw()
    },
    { passive: false },
  )

  canvas.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') canvas.blur()
    if (event.key.startsWith('Arrow')) event.preventDefault()
    lab.key(event.key, true)
    draw()
  })
  canvas.addEventListener('keyup', (event) => {
    lab.key(event.key, false)
    draw()
  })
  canvas.addEventListener('focus', () => lab.focus(true))
  canvas.addEventListener('blur', () => {
    lab.focus(false) // lets go of every key
    draw()
  })
}

function distance([x1, y1], [x2, y2]) {
  return Math.hypot(x1 - x2, y1 - y2)
}
