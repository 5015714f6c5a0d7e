import { deploying, hidden, open, type Script, scripted, silent, unwanted } from '../world/scripted.ts'
import { attacked } from './attacked.ts'

/** Neither texts nor numbers nor lists where these are meant, and texts and numbers that are no use as such. */
const VALUES: unknown[] = [
  ...[undefined, null, true, false, [], {}, [null], [[]], [{}]],
  // Whatever makes a text of these fails.
  ...[{ toString: 0, valueOf: 0 }, [{ toString: 0, valueOf: 0 }]],
  ...[0, -1, 0.5, 1e308, 2 ** 53, -(2 ** 53), '7001'],
  ...[
    '',
    'constructor',
    '__proto__',
    'toString',
    '\u0000\n::error::x\r\u2028\ud800',
    'x'.repeat(300_000),
    '`'.repeat(9),
  ],
  // Whose every end a careless pattern seeks from every place.
  `${'@'.repeat(300_000)}\n`,
  ...['NaN', '1969-12-31T23:59:59Z', '+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', '5'],
]

/** Lists in lists, which some read by recursion. */
const DEEP = `${'['.repeat(10_000)}${']'.repeat(10_000)}`

type Path = (string | number)[]

function pathsIn(value: unknown): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [[], ...inner.flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]))]
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((part, index) => (index === Number(key) ? replaced(part, rest, by) : part))
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) }
}

const WAIT = {
  ...{ 'wait-for': 'completion', 'poll-interval-seconds': '20' },
  ...{ 'start-timeout-seconds': '60', 'completion-timeout-seconds': '120' },
}
const SCENES: Record<string, [answers: Script, inputs: Record<string, string>, code?: string]> = {
  'a run that fails': [deploying('failure'), WAIT, 'run_failed'],
  'no run': [silent, WAIT, 'run_not_found'],
  'a dry run': [open, { ...WAIT, 'dry-run': 'true' }],
  'a hidden repository': [hidden, {}, 'not_found'],
  'an event that is refused': [unwanted, {}, 'invalid_payload'],
}
const ENOUGH_MS = 200_000

describe.each(Object.entries(SCENES))('%s', (_, [answers, inputs, code]) => {
  const fields = Object.entries(answers).flatMap(([route, answer]) => {
    const { body } = answer({ method: '', path: '', headers: {}, body: '' }, Number.MAX_SAFE_INTEGER)
    return pathsIn(body).map((path) => [route, path] as const)
  })

  test('ends as it should where all is as it should be', async () => {
    expect((await attacked({ api: scripted(answers), inputs })).error?.code).toBe(code)
  })

  test.each(fields.map(([route, path]) => [`${route}: ${path.join('.') || 'all of it'}`, route, path] as const))(
    '%s is of any other shape',
    async (_, route, path) => {
      for (const value of [...VALUES, DEEP]) {
        const spoiled: Script = {
          ...answers,
          [route]: (request, now) => {
            const { body, ...answer } = answers[route]?.(request, now) ?? {}
            const text = JSON.stringify(replaced(body, path, value === DEEP ? 'DEEP' : value)) ?? ''
            return { ...answer, body: value === DEEP ? text.replace('"DEEP"', DEEP) : text }
          },
        }
        const { log, results, requests, tookMs } = await attacked({ api: scripted(spoiled), inputs })
        expect(Math.max(...log.map((line) => line.length))).toBeLessThan(20_000)
        expect(JSON.stringify(results).length).toBeLessThan(20_000)
        expect(requests.length).toBeLessThan(60)
        expect(tookMs).toBeLessThan(ENOUGH_MS)
      }
    },
  )
})
