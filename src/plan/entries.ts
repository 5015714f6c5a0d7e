import type { Problem } from '../inputs/problem.ts'
import type { Source } from '../inputs/settings.ts'
import type { Inputs } from '../inputs/table.ts'
import { problemsOf } from '../reading.ts'
import { type Entry, MOST_TARGETS, tooMany } from './entry.ts'
import { namedRepository } from './one.ts'

/** What the inputs name as targets. */
export interface Entries {
  /** Those that are sound. */
  entries: Entry[]
  /** There is one target, which needs no list. */
  isOne: boolean
  problems: Problem[]
  warnings: string[]
  /** @returns the problems, with the places in the file that they are about */
  placed: (problems: Problem[]) => Promise<Problem[]>
}

/** The entries of `targets` and `targets-file`, or the one that `repository`, `owner` and `repo` name. */
export async function readEntries(inputs: Inputs, current: string | undefined, source: Source): Promise<Entries> {
  const { targetList, targetsFile } = inputs
  return targetList === undefined && targetsFile === undefined
    ? oneEntry(inputs, current, source)
    : manyEntries(inputs, source)
}

/** Registers the tokens that a list names, whatever else is wrong with it. */
export function registerTokens(list: string, { env, registerSecret }: Pick<Source, 'env' | 'registerSecret'>) {
  for (const [, name = ''] of list.matchAll(/token-env["']?\s*:\s*["']?([\w-]+)/g))
    if (Object.hasOwn(env, name)) registerSecret(env[name] ?? '')
}

async function manyEntries(inputs: Inputs, source: Source): Promise<Entries> {
  const { targetList, targetsFile, repo, repository, token } = inputs
  const input = targetList === undefined ? 'targets-file' : 'targets'
  const beside = repository !== undefined ? 'repository' : repo !== undefined ? 'repo' : undefined
  const list = targetList === undefined ? undefined : await (await loadLists()).readList(targetList, token?.text)
  const file = targetsFile === undefined ? undefined : await readFile(targetsFile, token?.text, source)
  const lists = [list, file].filter((read) => read !== undefined)
  const entries = lists.flatMap((read) => read.entries)
  const problems = lists.flatMap((read) => read.problems)
  if (beside) problems.push({ input, message: `stands beside ${beside}: take one of them away.` })
  if (entries.length > MOST_TARGETS) problems.push({ input: 'targets', message: tooMany(entries.length) })
  return {
    ...{ entries, isOne: false, problems, warnings: lists.flatMap((read) => read.warnings) },
    placed: async (found) => (file ? file.placed(found) : found),
  }
}

// Loaded only here: most steps have one target.
const loadLists = () => import(/* webpackChunkName: "targets" */ './list.ts')

async function readFile(file: string, token: string | undefined, source: Source) {
  const { readTargetsFile } = await import(/* webpackChunkName: "targets" */ './targets-file.ts')
  return readTargetsFile(file, source.env, token, (text) => registerTokens(text, source))
}

function oneEntry(inputs: Inputs, current: string | undefined, source: Source): Entries {
  const repository = namedRepository(inputs, current, source)
  return {
    entries: repository.ok ? [{ input: 'repository', label: '', repository: repository.value }] : [],
    isOne: true,
    problems: problemsOf(repository),
    warnings: [],
    placed: async (problems) => problems,
  }
}
