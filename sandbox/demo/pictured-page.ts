import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** A summary's Markdown as HTML, as GitHub makes it. */
export function summaryHtml(markdown: string): string {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  // GitHub's own page has the chart drawn in the block's place.
  const charted = html.replaceAll(
    /<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs,
    '<pre class="mermaid">$1</pre>',
  )
  return `<article class="markdown-body">${charted}</article>`
}

/** The lines of a step's log, as its page shows them. */
export function logHtml(page: string): string {
  let isError = false
  const lines = page
    .trimEnd()
    .split('\n')
    .map((line) => {
      // An annotation's further lines are told by their lack of a mark.
      isError = line.startsWith('Error: ') || (isError && !/^(?:[✓✗–↻…] |\d+ |Notice: |Warning: )/.test(line))
      const text = escaped(line)
        .replace(/^Error:/, '<b>Error:</b>')
        .replaceAll(/https:\/\/[^\s&]+/g, (address) => `<a href="${address}">${address}</a>`)
      return `<div${isError ? ' class="error"' : ''}>${text}</div>`
    })
  return `<main class="log">${lines.join('')}</main>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
