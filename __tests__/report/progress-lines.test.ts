import { internalError } from '../../src/failures/failure.ts'
import { createProgress } from '../../src/report/progress-lines.ts'
import { answer } from '../failures/answers.ts'
import { run } from '../following/runs.ts'
import { recordingLog, TAKEN, target } from './results.ts'

test('whatever happens is a line of the log; the stack of a fault of ours is for the debug log', () => {
  const log = recordingLog()
  const progress = createProgress(log)
  const error = new Error('ours')
  const failed = {
    target: target(),
    state: 'failed',
    tries: 0,
    requests: 0,
    durationMs: 5,
    mayHaveArrived: false,
  } as const
  progress.settled({
    target: target(),
    state: 'accepted',
    tries: 1,
    requests: 1,
    durationMs: 5,
    redirected: false,
    by: TAKEN,
  })
  const crashed = { ...failed, cause: { kind: 'crash', error } } as const
  progress.settled(crashed)
  progress.failed(crashed, internalError(error, 'sending'))
  progress.retrying(target(), {
    ...{ tried: { request: 'dispatch', reply: answer(502) }, tries: 1, most: 4, afterMs: 2000 },
  })
  progress.delivering({ accepted: 1, failed: 1, left: 0, waitingUntil: undefined })
  progress.runChanged(target(), { run: run(1), matchedBy: 'time' })
  progress.waiting([])
  progress.slowed()
  progress.limited(1000)
  progress.looked({ target: target(), state: 'skipped', listening: [], lines: [] })
  expect(log.told).toEqual([
    expect.stringMatching(/^info ✓ acme\/site: accepted/),
    `debug ${error.stack}`,
    expect.stringMatching(/^info ✗ acme\/site: .*Internal error/),
    'info ↻ acme/site: try 1 of 4: 502 Bad Gateway, again in 2 s',
    expect.stringMatching(/^info … 1 accepted, 1 failed/),
    expect.stringMatching(/^info ▶ acme\/site: Deploy/),
    expect.stringMatching(/^info … waiting for the runs/),
    expect.stringMatching(/^info … reads on a token are kept to 300 a minute/),
    expect.stringMatching(/^info … held back by a rate limit/),
    expect.stringMatching(/^info – acme\/site: "deploy" not looked at/),
  ])
})
