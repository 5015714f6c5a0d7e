import { UNICORN_PAGE } from '../../sandbox/github/answers.ts'
import type { Fault } from '../../sandbox/github/server.ts'
import { markdown } from '../../src/text/escape.ts'
import { errors, runStep } from './step.ts'

const validation = {
  message: 'Validation Failed',
  errors: [{ resource: 'Dispatch', field: 'event_type', code: 'invalid', message: 'event_type is invalid' }],
}

describe('an answer that is no success', () => {
  test.each<[title: string, code: string, fault: Fault & { status: number }]>([
    ['Event refused (400)', 'invalid_payload', { status: 400 }],
    ['Event refused (422)', 'invalid_payload', { status: 422, body: validation }],
    ['Event refused (422)', 'invalid_payload', { status: 422, body: { message: 'client_payload is too large.' } }],
    ['GitHub failed (500)', 'server_error', { status: 500 }],
    ['GitHub failed (502)', 'server_error', { status: 502, html: UNICORN_PAGE }],
    ['GitHub failed (503)', 'server_error', { status: 503, html: '' }],
    ['GitHub failed (504)', 'server_error', { status: 504, body: { message: '' } }],
    ['Unexpected answer (200)', 'unexpected_response', { status: 200, body: {} }],
    ["Not GitHub's API (200)", 'unexpected_response', { status: 200, html: '<!DOCTYPE html>\n<title>Sign in</title>' }],
    ['Unexpected answer (202)', 'unexpected_response', { status: 202, body: { message: 'Later' } }],
    ['Unexpected answer (408)', 'unexpected_response', { status: 408, body: { message: 'Too slow' } }],
    ['Unexpected answer (410)', 'unexpected_response', { status: 410 }],
    ['Access restricted (451)', 'access_restricted', { status: 451, body: { message: 'DMCA' } }],
    ['GitHub failed (599)', 'server_error', { status: 599, body: 'plain text' }],
  ])('%s: %s %j', async (title, code, fault) => {
    const step = await runStep({ github: { faults: [{ method: 'POST', ...fault }] } })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code, title })
    expect(step.outputs).toMatchObject({ 'status-code': String(fault.status), 'failed-count': '1' })
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.exitCode).toBe(1)
  })
})

test('a payload of more bytes than GitHub takes: both counts and the largest properties', async () => {
  const payload = JSON.stringify({ notes: '変'.repeat(30_000), ref: 'main' })
  const faults = [{ status: 422, body: { message: 'client_payload is too large.' } }]
  const step = await runStep({ inputs: { 'client-payload': payload }, github: { faults } })
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({ code: 'invalid_payload' })
})

test('a message of GitHub that is longer than an annotation stands whole in the summary and in a group', async () => {
  const message = 'word '.repeat(2000).trim()
  const step = await runStep({ github: { faults: [{ status: 422, body: { message } }] } })
  expect(errors(step)[0]?.length).toBeLessThanOrEqual(3800)
  for (const line of step.error?.message.split('\n') ?? []) {
    if (!line.startsWith('- ')) expect(step.summary).toContain(markdown(line))
  }
})
