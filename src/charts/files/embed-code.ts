import { escapeText } from '../drawing/markup.ts'
import { heightMessage } from './height-message.ts'

/**
 * HTML that shows a chart in another site's page: a frame of ours, and one
 * line of script that gives the frame the height it asks for. Without that
 * script the frame scrolls.
 */
export function embedCode(question: string, address: string): string {
  const script = `addEventListener("message",function(e){document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source&&e.data&&e.data["${heightMessage}"])f.style.height=e.data["${heightMessage}"]+"px"})})`
  return `<iframe src="${escapeText(address)}" title="${escapeText(question)}" loading="lazy" style="width:100%;height:40rem;border:0"></iframe><script>${script}</script>`
}
