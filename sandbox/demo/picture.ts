import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pictured } from './pictured.ts'

// `npm run picture`: draws docs/summary-light.png and docs/summary-dark.png, the README's pictures of a job summary. It
// needs Chromium; CHROMIUM names another browser of that kind. Two packages are fetched each time: as
// dependencies they and theirs would take 200 MB from everybody, and few ever draw these pictures.

const MERMAID = 'mermaid@12.3.0'
const MARKED = 'marked@18.2.1'
const WIDTH = 900

const folder = mkdtempSync(join(tmpdir(), 'picture-'))
try {
  const markdown = await pictured()
  const scripts = [join(fetched(MARKED), 'lib/marked.umd.js'), join(fetched(MERMAID), 'dist/mermaid.min.js')]
  mkdirSync('docs', { recursive: true })
  for (const theme of ['light', 'dark'] as const) {
    const page = join(folder, `${theme}.html`)
    writeFileSync(page, pageOf(markdown, theme, scripts))
    // First without a picture: only then is it known how high the page is.
    const height = /data-height="(\d+)"/.exec(browse(page, '--dump-dom'))?.[1]
    if (!height) throw new Error(`The page of the ${theme} picture did not come to its end.`)
    const picture = join('docs', `summary-${theme}.png`)
    browse(page, `--window-size=${WIDTH},${height}`, '--force-device-scale-factor=1.5', `--screenshot=${picture}`)
    process.stdout.write(`${picture}\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A package of npm's registry, without its dependencies. @returns the folder with its files */
function fetched(name: string): string {
  const pack = ['pack', name, '--silent', '--pack-destination', folder]
  const archive = execFileSync('npm', pack, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim()
  const into = join(folder, name)
  mkdirSync(into)
  execFileSync('tar', ['xzf', join(folder, archive), '-C', into])
  return join(into, 'package')
}

/** The summary as GitHub's page shows it, as far as that matters. */
function pageOf(markdown: string, theme: 'light' | 'dark', scripts: string[]): string {
  const style = readFileSync(join(import.meta.dirname, 'picture.css'), 'utf8')
  return `<!doctype html>
<html class="${theme}">
<meta charset="utf-8">
<style>${style}</style>
${scripts.map((script) => `<script src="file://${script}"></script>`).join('\n')}
<body></body>
<script type="module">
  document.body.innerHTML = marked.parse(${JSON.stringify(markdown).replaceAll('<', '\\u003c')})
  for (const code of document.querySelectorAll('code.language-mermaid')) {
    code.parentElement.className = 'mermaid'
    code.replaceWith(code.textContent)
  }
  mermaid.initialize({ startOnLoad: false, theme: '${theme === 'dark' ? 'dark' : 'default'}' })
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
