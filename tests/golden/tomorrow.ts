/** Preloaded into a process, it moves its clock one day ahead. */
const ahead = 86_400_000
const RealDate = Date

globalThis.Date = class extends RealDate {
  constructor(...parts: readonly unknown[]) {
    if (parts.length === 0) super(RealDate.now() + ahead)
    else super(...(parts as [number]))
  }
  static override now(): number {
    return RealDate.now() + ahead
  }
} as DateConstructor
