import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A tiny action in a folder of its own: `action.yml` and its script. */
export function actionFolder(metadata: string, script: string): { root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'action-'))
  writeFileSync(join(root, 'action.yml'), metadata)
  writeFileSync(join(root, 'main.js'), script)
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
