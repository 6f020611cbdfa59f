/** A count as pages write it, for use inside larger patterns: `51`, `1,234`. One group. */
export const COUNT = String.raw`(\d{1,3}(?:,\d{3})+(?!\d)|\d+)`

/** The number a matched count says. */
export const toCount = (text: string): number => Number(text.replaceAll(',', ''))
