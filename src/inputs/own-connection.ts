import { type Connection, ownApiUrl, readProxy, type Source } from './settings.ts'

/**
 * How to reach the GitHub that the workflow runs on, whose repository `source-token` is for: events may be sent to
 * another one, which gets no token of this one.
 *
 * @param connection to the GitHub that is sent to
 */
export function ownConnection(connection: Connection, source: Pick<Source, 'env' | 'proxyFor'>): Connection {
  const own = ownApiUrl(source.env)
  if (!own || own === connection.apiUrl) return connection
  const proxy = readProxy(own, source)
  return {
    apiUrl: own,
    proxy: proxy.ok ? proxy.value : undefined,
    requestTimeoutSeconds: connection.requestTimeoutSeconds,
  }
}
