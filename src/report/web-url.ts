import { type Environment, ownApiUrl } from '../inputs/settings.ts'

/**
 * Where the pages are of the GitHub that an API belongs to.
 *
 * @param apiUrl without a slash at its end
 * @returns such as `https://github.com`; nothing where that can't be told
 * @see https://docs.github.com/en/enterprise-server@latest/rest/quickstart
 */
export function webUrl(apiUrl: string, env: Environment): string | undefined {
  if (env.GITHUB_SERVER_URL && apiUrl === ownApiUrl(env)) return env.GITHUB_SERVER_URL
  if (!URL.canParse(apiUrl)) return undefined
  const { origin, host, pathname } = new URL(apiUrl)
  if (pathname === '/api/v3') return origin
  if (host === 'api.github.com') return 'https://github.com'
  return host.endsWith('.ghe.com') && host.startsWith('api.') ? `https://${host.slice('api.'.length)}` : undefined
}
