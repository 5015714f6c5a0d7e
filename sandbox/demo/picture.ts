import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { picturedLog, picturedSummary } from './pictured.ts'
import { logHtml, summaryHtml } from './pictured-page.ts'

// `npm run picture`: draws the README's pictures of a job summary and of a failed step's log, each as GitHub shows it in
// both of its color schemes, from real runs of dist/. It needs Chromium; CHROMIUM names another browser of that kind.
// Mermaid, which GitHub draws charts with, and the fonts of GitHub's pages on Linux are fetched each time: as
// dependencies they would take 200 MB from everybody, and few ever draw these pictures.

const MERMAID = 'mermaid@12.3.0'
const FONTS: [family: string, weight: number, from: string, file: string][] = [
  ['Noto Sans', 400, '@fontsource/noto-sans@5.3.0', 'noto-sans-latin-400-normal'],
  ['Noto Sans', 600, '@fontsource/noto-sans@5.3.0', 'noto-sans-latin-600-normal'],
  ['Noto Sans Mono', 400, '@fontsource/noto-sans-mono@5.3.0', 'noto-sans-mono-latin-400-normal'],
  // GitHub's pages ask for it by this name; where there is none, a browser on Linux takes Noto's.
  ['Apple Color Emoji', 400, '@fontsource/noto-color-emoji@5.3.2', 'noto-color-emoji-emoji-400-normal'],
]
const WIDTH = 900

const folder = mkdtempSync(join(tmpdir(), 'picture-'))
const packages = new Map<string, string>()
try {
  const pictures = { summary: summaryHtml(await picturedSummary()), log: logHtml(await picturedLog()) }
  mkdirSync('docs', { recursive: true })
  for (const [name, html] of Object.entries(pictures)) {
    for (const scheme of ['light', 'dark'] as const) draw(html, scheme, `${name}-${scheme}.png`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function draw(html: string, scheme: 'light' | 'dark', name: string) {
  const page = join(folder, `${name}.html`)
  writeFileSync(page, pageOf(html, scheme))
  // First without a picture: only then is it known how high the page is.
  const height = /data-height="(\d+)"/.exec(browse(page, '--dump-dom'))?.[1]
  if (!height) throw new Error(`The page of ${name} did not come to its end.`)
  const picture = join('docs', name)
  browse(page, `--window-size=${WIDTH},${height}`, '--force-device-scale-factor=1.5', `--screenshot=${picture}`)
  process.stdout.write(`${picture}\n`)
}

/** A package of npm's registry, without its dependencies. @returns the folder with its files */
function fetched(name: string): string {
  const known = packages.get(name)
  if (known) return known
  const pack = ['pack', name, '--silent', '--pack-destination', folder]
  const archive = execFileSync('npm', pack, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim()
  const into = join(folder, name)
  mkdirSync(into, { recursive: true })
  execFileSync('tar', ['xzf', join(folder, archive), '-C', into])
  packages.set(name, join(into, 'package'))
  return join(into, 'package')
}

function pageOf(html: string, scheme: 'light' | 'dark'): string {
  const markdownCss = readFileSync(resolve(`node_modules/github-markdown-css/github-markdown-${scheme}.css`), 'utf8')
  const fonts = FONTS.map(
    ([family, weight, from, file]) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('file://${fetched(from)}/files/${file}.woff2') }`,
  )
  return `<!doctype html>
<html class="${scheme}">
<meta charset="utf-8">
<style>${[...fonts, markdownCss, readFileSync(join(import.meta.dirname, 'picture.css'), 'utf8')].join('\n')}</style>
<script src="file://${join(fetched(MERMAID), 'dist/mermaid.min.js')}"></script>
<body>${html}</body>
<script type="module">
  mermaid.initialize({ startOnLoad: false, theme: '${scheme === 'dark' ? 'dark' : 'default'}' })
  await document.fonts.ready
  await mermaid.run()
  document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)
</script>
</html>
`
}

function browse(page: string, ...options: string[]): string {
  const browser = process.env.CHROMIUM ?? 'chromium'
  const args = [
    '--headless',
    '--hide-scrollbars',
    '--allow-file-access-from-files',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--window-size=${WIDTH},800`,
    '--virtual-time-budget=20000',
    // Chromium's sandbox does not start as root, as in a container. The page is our own.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...options,
    `file://${page}`,
  ]
  return execFileSync(browser, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'UTC' },
  })
}
