import { heightMessage } from '../files/height-message.ts'

/** Gives each frozen chart of a page the height that it asks for, as the embed code does in pages of others. */
const frames = [...document.querySelectorAll<HTMLIFrameElement>('.frozen-chart iframe')]

function fit(frame: HTMLIFrameElement, height_px: number): void {
  const border_px = frame.offsetHeight - frame.clientHeight
  if (height_px > 0) frame.style.height = `${Math.ceil(height_px) + border_px}px`
}

addEventListener('message', ({ source, origin, data }) => {
  const frame = frames.find(({ contentWindow }) => contentWindow === source)
  if (frame && origin === location.origin) fit(frame, Number(data?.[heightMessage]))
})

// One that was there before this script has asked already.
for (const frame of frames)
  fit(frame, frame.contentDocument?.body?.getBoundingClientRect().height ?? 0)
