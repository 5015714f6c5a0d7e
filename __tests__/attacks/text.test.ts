import * as fc from 'fast-check'
import { annotationsIn, readLog } from '../../sandbox/runner/commands.ts'
import { hostileText } from '../action/hostile-text.ts'
import { MEANT } from '../action/safety.ts'
import { attack, type Case, runAttacked, waiting } from './attack.ts'
import { commandsIn } from './runner-reads.ts'
import { strangeLines } from './summary-reads.ts'

const RUNS = { numRuns: 10, endOnFailure: true }

const eventType = hostileText.map((text) => [...`deploy${text}`].slice(0, 100).join('').trim())

/** Each brings the texts of its GitHub into other messages. */
const STEPS: Record<string, Case> = {
  'an event that is refused': { plan: { dispatch: 422 } },
  'a repository that is not there': { plan: { dispatch: 404, other: 404 } },
  'a repository that moved': { plan: { dispatch: 'moved' } },
  'a redirect': { plan: { dispatch: 'redirect' } },
  'a missing right': {
    plan: {
      dispatch: 403,
      headers: {
        'x-github-sso': 'required; url=https://github.test/##[error]x',
        'x-accepted-github-permissions': '::error::x',
      },
    },
  },
  'runs that end badly': { plan: { runs: 'with-id' }, inputs: waiting() },
  'runs that end in an unknown way': { plan: { runs: 'with-id', conclusion: '' }, inputs: waiting() },
  'runs that do not end': { plan: { runs: 'with-id', conclusion: null }, inputs: waiting() },
  'runs taken by time': { plan: { runs: 'by-time', conclusion: 'success' }, inputs: waiting() },
  'runs that nothing tells apart': { plan: { runs: 'many' }, inputs: waiting() },
  'runs that do not come': { inputs: waiting() },
  'a dry run': {
    plan: { headers: { 'x-oauth-scopes': 'repo' } },
    inputs: () => ({ 'dry-run': 'true', 'wait-for': 'start' }),
  },
  'a crash': {
    step: () => ({ fault: AbortSignal.abort(new Error('\n::error::x\r::set-output name=a::b ##[add-mask]\u202e`')) }),
  },
}

test.each(Object.entries(STEPS))('%s: text is shown, and nowhere obeyed', async (_, attempt) => {
  await fc.assert(
    fc.asyncProperty(attack, eventType, hostileText, async (attack, eventType, text) => {
      const targets = ['site', 'docs'].map((name) => ({
        repository: `acme/${name}`,
        'event-type': eventType,
        'client-payload': { [text]: text },
        ...(name === 'docs' ? { 'token-env': 'OTHER_TOKEN' } : {}),
      }))
      const { ran, results } = await runAttacked(attack, {
        ...attempt,
        inputs: (tokens) => ({ ...attempt.inputs?.(tokens), targets: JSON.stringify(targets) }),
      })
      const { stdout, summary } = ran

      expect(commandsIn(stdout).filter(({ line }) => !MEANT.test(line))).toEqual([])
      // What is escaped in a command's line is shown as it is on the page.
      const page = [...readLog(stdout)].map((shown) => (typeof shown === 'string' ? shown : shown.message))
      expect(page.filter((shown) => /[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]|\p{Cs}/u.test(shown))).toEqual([])
      expect(
        annotationsIn(stdout).filter(({ message, title }) => message.length > 3800 || /[\n]/.test(title ?? '')),
      ).toEqual([])

      expect(strangeLines(summary)).toEqual([])
      expect(results.map(({ event_type }) => event_type)).toEqual([eventType, eventType])
    }),
    RUNS,
  )
})
