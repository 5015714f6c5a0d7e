import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCommandFile } from '../../sandbox/runner/commands.ts'
import { saveForPost } from '../../src/runner/saved-runs.ts'
import type { Target } from '../../src/target.ts'
import { run } from '../following/runs.ts'
import { recordingLog, target } from '../report/results.ts'

/** The sandbox counts from here. */
export const FIRST_RUN = 19_000_000_001

/** What a main step leaves that sent an event of each id, and found so many runs, in turn of each. */
export function savedState(
  ids: string[],
  runs: number,
  since: number,
  more: { target?: Partial<Target>; url?: string } = {},
): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'))
  const before = process.env.GITHUB_STATE
  const file = join(folder, 'state')
  process.env.GITHUB_STATE = file
  try {
    writeFileSync(file, '')
    const targets = ids.map((dispatchId) => target('site', { dispatchId, idIsNew: true, ...more.target }))
    const state = saveForPost(targets, since, recordingLog())
    for (let index = 0; index < runs; index++) {
      const found = run(FIRST_RUN + index, more.url === undefined ? {} : { url: more.url })
      state.found(targets[index % targets.length] as Target, { run: found, matchedBy: 'dispatch_id' })
    }
    return parseCommandFile(readFileSync(file, 'utf8'))
  } finally {
    if (before === undefined) delete process.env.GITHUB_STATE
    else process.env.GITHUB_STATE = before
    rmSync(folder, { recursive: true })
  }
}
