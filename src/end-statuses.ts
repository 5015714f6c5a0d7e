import { connect } from './connect.ts'
import { replyLine } from './explaining/reply-lines.ts'
import { inBatches } from './github/batches.ts'
import { patient } from './github/patient.ts'
import { createStatus, isWritten } from './github/statuses.ts'
import { ownConnection } from './inputs/own-connection.ts'
import { readConnection, readInputs } from './inputs/settings.ts'
import { senderUrl } from './report/status-pages.ts'
import { stoppedOf } from './report/status-states.ts'
import { NOT_WRITTEN, unwrittenWarning } from './report/status-warnings.ts'
import type { SavedStatuses } from './runner/saved-statuses.ts'
import type { World } from './world.ts'

/**
 * So often, and so long apart, a status is tried again: a secondary rate limit, which may be what kept the main step from
 * writing it, is over in a minute. A job that is cancelled has five minutes, with the post steps of others: a status takes no
 * more than three and a half of them.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
const PATIENCE = { retries: 2, longestMs: 60_000 }
const TIMEOUT = { requestTimeoutSeconds: 30 }

/**
 * Ends the commit statuses that the main step left pending: it was stopped, or crashed, before it could do so. What can't
 * be written is a warning.
 *
 * @param saved what the main step left for it
 */
export async function endStatuses(saved: SavedStatuses, world: World): Promise<void> {
  const { log, env } = world
  const [owner = '', name = ''] = (env.GITHUB_REPOSITORY ?? '').split('/')
  const token = readInputs(world).inputs.sourceToken?.text ?? ''
  const connection = { ...ownConnection(readConnection(world), world), ...TIMEOUT }
  const client = patient(connect(connection, world).clientOf(token), { ...PATIENCE, ...world })
  const ended = await inBatches(saved.contexts, async (context) => {
    const status = { context, ...stoppedOf(senderUrl(env)) }
    return { context, reply: await createStatus(client, { owner, name }, saved.commit, status) }
  })
  for (const { context, reply } of ended) if (isWritten(reply)) log.info(`✓ status "${context}" is no longer pending`)
  const failed = ended.filter(({ reply }) => !isWritten(reply))
  const [first] = failed
  if (first)
    log.warning(
      NOT_WRITTEN,
      unwrittenWarning(
        failed.map(({ context }) => context),
        replyLine(first.reply),
      ),
    )
}
