import { type AppKey, createAppKey } from '../../sandbox/github/app-key.ts'
import { type App, defaultWorld, type Installation, type World } from '../../sandbox/github/world.ts'

/** One for all tests of a file: making it takes a tenth of a second. */
let made: AppKey | undefined
export function appKey(): AppKey {
  made ??= createAppKey()
  return made
}

export const CLIENT_ID = 'Iv23liSandbox'
export const APP_ID = 4711

/** Who sends by an App, in place of `token`. */
export function appInputs(): Record<string, string> {
  return { token: '', 'app-client-id': CLIENT_ID, 'app-private-key': appKey().privateKey }
}

export const FULL: Installation['permissions'] = { contents: 'write', actions: 'write', checks: 'read' }

/** The default world, with an App that is installed for these owners: on all of their repositories, with all rights, but for what is given. */
export function worldWithApp(...installations: (Partial<Installation> & { owner: string })[]): World {
  const app: App = {
    id: APP_ID,
    clientId: CLIENT_ID,
    slug: 'acme-deployer',
    publicKeys: [appKey().publicKey],
    installations: installations.map((each, index) => ({
      id: 8000 + index,
      repositories: 'all',
      permissions: FULL,
      ...each,
    })),
  }
  return { ...defaultWorld(), apps: [app] }
}

/** Tokens that an App was given in a world. */
export function madeTokens({ tokens }: World) {
  return Object.entries(tokens).flatMap(([text, token]) =>
    token.installation === undefined ? [] : [{ text, ...token }],
  )
}
