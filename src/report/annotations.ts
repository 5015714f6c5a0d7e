import { calledTogether, nameOf } from '../events/dispatch.ts'
import { addRunName } from '../events/run-name.ts'
import { showsWriteAccess, type TokenKind, tokenTraits } from '../failures/token.ts'
import { type Foreseen, isLeftOut, type TargetResult } from '../result.ts'
import type { Log } from '../runner/log.ts'
import { inline } from '../text/inline.ts'
import { firstOf, listed } from '../text/listing.ts'
import { type Cause, distinctCauses, MOST_NAMES } from './causes.ts'
import { leftOutCounts } from './lines.ts'
import { noticeTwice, warnExpiring } from './warnings.ts'

/** GitHub shows ten error annotations of a step, and ten warnings; some are left for what else may come. */
const MOST_ERRORS = 9
const MOST_WARNINGS = 5

/**
 * Errors for what failed, and notices of what to know of the rest.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function annotateResults(log: Log, results: TargetResult[]) {
  annotateCauses(log, results)
  annotateMoved(log, results)
  annotateByTime(log, results)
  annotateWithoutToken(log, results)
  annotateNothing(log, results)
  noticeTwice(log, results)
  warnExpiring(log, results)
}

/** One error annotation for each cause, those of most targets first, and one that counts the rest. */
function annotateCauses(log: Log, results: TargetResult[]) {
  annotateEach(log, log.error, MOST_ERRORS, distinctCauses(results.filter(({ target }) => !target.optional)))
  const optional = distinctCauses(results.filter(({ target }) => target.optional))
  annotateEach(
    log,
    log.warning,
    MOST_WARNINGS,
    optional.map((cause) => ({ ...cause, message: `${cause.message}\n${OPTIONAL}` })),
  )
}

const OPTIONAL = 'The step does not fail for it: optional is true.'

function annotateEach(log: Log, annotate: Log['error'], most: number, causes: Cause[]) {
  for (const { title, lines } of causes.flatMap(({ excerpts }) => excerpts)) log.group(title, lines.join('\n'))
  const shown = causes.length > most ? causes.slice(0, most - 1) : causes
  for (const { heading, message } of shown) annotate(heading, message)
  const rest = causes.slice(shown.length)
  if (rest.length === 0) return
  const targets = rest.reduce((sum, cause) => sum + cause.targets.length, 0)
  log.group('All other failures', rest.map(({ heading, message }) => `${heading}\n${message}`).join('\n\n'))
  annotate(
    'More failures',
    `${targets} more targets failed, for ${rest.length} other causes. Each stands in the log, in the group above this line, and in the job summary.`,
  )
}

/** One notice for all repositories that have a new name. */
function annotateMoved(log: Log, results: TargetResult[]) {
  const moved = results.filter(({ movedTo }) => movedTo !== undefined)
  if (moved.length === 0) return
  const names = firstOf(
    moved,
    MOST_NAMES,
    ({ target, movedTo }) => `${target.repository} is now ${inline(movedTo ?? '')}`,
    (count) => `and ${count} more moved`,
  )
  log.notice(
    'Repository moved',
    `${names.join(', ')}. Use the new name: once a repository has the old one again, it gets the events.`,
  )
}

/** One notice for all runs that no id proves. */
function annotateByTime(log: Log, results: TargetResult[]) {
  const taken = results.filter(({ runs = [] }) => runs.some(({ matchedBy }) => matchedBy === 'time'))
  const [first] = taken
  if (!first) return
  const names = taken.map(({ target, runs = [] }) => `${target.repository} (${inline(runs[0]?.run.url ?? '', 300)})`)
  log.notice(
    'Run taken by time',
    `The run does not show the dispatch_id, but it was the only new one that could be meant: ${listed(names, MOST_NAMES)}.\nTo be certain, ${addRunName(first.target.dispatch)}`,
  )
}

/** Where the workflow itself leaves nothing to be sent: by which of its rules. */
function annotateNothing(log: Log, results: TargetResult[]) {
  if (!results.every(({ skippedBecause }) => isLeftOut(skippedBecause))) return
  // That has a notice of its own.
  if (results.length > 0 && results.every(({ skippedBecause }) => skippedBecause === 'no-token')) return
  const counts = leftOutCounts(results)
  const why = counts.length === 0 ? 'No repository was found.' : `Left out: ${counts.join(', ')}.`
  log.notice('Nothing to send', `There was nothing to send. ${why}`)
}

/** One notice for all that there was no token for. */
function annotateWithoutToken(log: Log, results: TargetResult[]) {
  const without = results.filter(({ skippedBecause }) => skippedBecause === 'no-token')
  if (without.length === 0) return
  const names = without.map(({ target }) => target.repository)
  log.notice(
    'No token',
    `There is no token for ${listed(names, MOST_NAMES)}, so nothing was sent there, as if-no-token: skip says. Runs of forks and of Dependabot get no secrets; in any other run, see whether the secret is set.`,
  )
}

/** What a dry run found beside failures: one warning for all that nothing listens to, one notice for what can't be known. */
export function annotateDryRun(log: Log, foreseen: Foreseen[]) {
  const planned = foreseen.filter(({ state }) => state === 'planned')
  const silent = foreseen
    .filter(({ state, skippedBecause }) => state === 'planned' || skippedBecause === 'no-listener')
    .filter(({ target, listening }) => target.dispatch.kind === 'event' && listening.length === 0)
    .map(({ target, lines }) =>
      [`${target.repository}, ${nameOf(target.dispatch)}:`, ...lines.map((line) => `  ${line}`)].join('\n'),
    )
  if (silent.length > 0) {
    const message = ['No workflow is known to listen for these events, so they may start nothing:', ...silent].join(
      '\n',
    )
    log.warning('Nothing known to listen', message)
  }
  warnRemarks(log, foreseen)
  const unread = planned
    .filter(({ target, lines }) => target.dispatch.kind === 'workflow' && lines.length > 0)
    .map(({ target, lines }) => `${target.repository}, ${nameOf(target.dispatch)}: ${lines.join(' ')}`)
  if (unread.length > 0) log.warning('Workflow not looked at', unread.join('\n'))
  const unproven = planned.filter(({ target }) => !isProven(tokenTraits(target.token).kind))
  if (unproven.length === 0) return
  const names = unproven.map(({ target }) => target.repository)
  const { what } = calledTogether(unproven.map(({ target }) => target.dispatch))
  log.notice(
    'Dry run',
    `Write access can't be checked without sending: GitHub does not show it for this kind of token. The ${what} may still be refused by ${listed(names, MOST_NAMES)}.`,
  )
}

/** What an App may do its installation has told. */
function isProven(kind: TokenKind): boolean {
  return showsWriteAccess(kind) || kind === 'app'
}

const MOST_REMARKS = 20

/** One warning for what is wrong between payloads and those that read them. */
function warnRemarks(log: Log, foreseen: Foreseen[]) {
  const lines = foreseen.flatMap(({ target, remarks = [] }) => remarks.map((line) => `${target.repository}: ${line}`))
  const told = firstOf([...new Set(lines)], MOST_REMARKS - 1, String, (count) => `and ${count} more`)
  if (told.length > 0) log.warning('What the receiver reads', told.join('\n'))
}
