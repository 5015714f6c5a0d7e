import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A tiny action in a folder of its own: `action.yml`, its script, and one for its post step. */
export function actionFolder(metadata: string, script: string, post = ''): { root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'action-'))
  writeFileSync(join(root, 'action.yml'), metadata)
  writeFileSync(join(root, 'main.js'), script)
  writeFileSync(join(root, 'post.js'), post)
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
