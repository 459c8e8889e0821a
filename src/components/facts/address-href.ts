/**
 * What a tap on a channel's address opens; nothing where the address is only a
 * name or a place, because a guessed link may lead to somebody else.
 */
export function addressHref(kind: string, address: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(address) && URL.canParse(address)) return address
  if (kind === 'email' && /^[^\s@]+@[^\s@]+$/.test(address)) return `mailto:${address}`
  // A number of WhatsApp is opened as a number: an address at wa.me would need a country code that nobody wrote.
  if (['phone', 'sms', 'whatsapp'].includes(kind) && /^\+?[\d\s().-]+$/.test(address))
    return `${kind === 'sms' ? 'sms' : 'tel'}:${address.replace(/[^\d+]/g, '')}`
  return undefined
}
