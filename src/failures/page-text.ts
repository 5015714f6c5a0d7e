/**
 * What a web page says first: its title, else the first line of its text, without tags.
 *
 * @returns one line; empty where it has no text
 */
export function pageText(page: string): string {
  const title = /<title\b[^<>]*>([^<]*)/i.exec(page)?.[1]
  const lines = title?.trim() ? [title] : withoutTags(page).split('\n')
  const line = lines.map((each) => decoded(each).replace(/\s+/g, ' ').trim()).find((each) => each !== '')
  return line ?? ''
}

/** A page that says this first, and nothing else. */
export function pageOf(text: string): string {
  return `<!DOCTYPE html><title>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`
}

// Each of them takes as long as the page is: what is not closed reaches to the end.
const UNSEEN = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>?|$)|<!--[\s\S]*?(?:-->|$)/gi
const BLOCK = /<\/?(?:p|div|h[1-6]|br|hr|li|ul|ol|tr|td|table|center|head|body|html)\b[^<>]*>/gi

function withoutTags(page: string): string {
  return page
    .replace(UNSEEN, '\n')
    .replace(BLOCK, '\n')
    .replace(/<[^<>]*>/g, ' ')
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', middot: '·' }

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|(\w{1,10}));/g, (whole, code: string | undefined, name: string) =>
    code === undefined ? (NAMED[name] ?? whole) : fromCode(Number(code), whole),
  )
}

function fromCode(code: number, whole: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
