import { inBatches } from '../github/batches.ts'
import type { Client } from '../github/client.ts'

/**
 * Gives tokens back, several at once. One that can't be lives out its hour: that fails nobody.
 *
 * @param lastClientOf of clients that still make requests when the step is stopped
 * @see https://docs.github.com/en/rest/apps/installations#revoke-an-installation-access-token
 */
export async function revoke(
  tokens: string[],
  lastClientOf: (token: string) => Client,
  debug: (text: string) => void,
): Promise<void> {
  await inBatches(tokens, async (token) => {
    const reply = await lastClientOf(token).request('DELETE /installation/token')
    if (reply.kind === 'answer' && [204, 401].includes(reply.status)) return
    debug(`A GitHub App's token was not revoked: ${reply.kind === 'answer' ? reply.status : reply.detail}`)
  })
}
