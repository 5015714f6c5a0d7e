import { type Obstacle, obstacleWarning, refusedWarning, unwrittenWarning } from '../../src/report/status-warnings.ts'
import { target } from './results.ts'

const NOTHING_ELSE = 'Nothing else changes: neither what is sent nor how the step ends.'

test.each<[obstacle: Obstacle, says: RegExp]>([
  ['no-token', /^commit-status: source-token is empty/],
  ['no-repository', /^commit-status: GITHUB_REPOSITORY does not say/],
  ['no-commit', /^commit-status: neither the event nor GITHUB_SHA says/],
])('%s', (obstacle, says) => {
  expect(obstacleWarning(obstacle).split('\n')).toEqual([expect.stringMatching(says), NOTHING_ELSE])
})

test.each<[status: number, says: RegExp]>([
  [401, /^commit-status: GitHub does not accept source-token: it is wrong, revoked or expired\./],
  [403, /^commit-status: source-token may not write commit statuses of acme\/site, or there is no such commit\.$/],
  [404, /^commit-status: source-token may not write commit statuses of acme\/site/],
  [422, /^commit-status: source-token may not write commit statuses of acme\/site/],
])('refused by %s', (status, says) => {
  const lines = refusedWarning(target(), status, 'GitHub answered so.').split('\n')
  expect([lines[0], ...lines.slice(-2)]).toEqual([expect.stringMatching(says), 'GitHub answered so.', NOTHING_ELSE])
})

test.each<[contexts: string[], says: string]>([
  [['a'], 'commit-status: the status "a" could not be written.'],
  [['a', 'b'], 'commit-status: 2 statuses "a", "b" could not be written.'],
  [
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    'commit-status: 7 statuses "a", "b", "c", "d", "e" and 2 more could not be written.',
  ],
])('not written: %j', (contexts, says) => {
  expect(unwrittenWarning(contexts, 'Why.')).toBe(`${says}\nWhy.\n${NOTHING_ELSE}`)
})
