import { type Fault, startSandbox } from '../../sandbox/github/server.ts'
import { errors, runStep } from './step.ts'

const HERE = '/repos/acme/site/dispatches'

describe('a redirect', () => {
  test.each([301, 302, 307, 308] as const)('%i within the API is followed with method and body', async (status) => {
    const faults: Fault[] = [{ path: '/repos/acme/docs/dispatches', redirect: HERE, status }]
    const step = await runStep({ to: 'acme/docs', inputs: { 'client-payload': '{"a": 1}' }, github: { faults } })
    expect(step.dispatches).toMatchObject([{ repository: 'acme/site', client_payload: { a: 1 } }])
  })

  test('to another origin is not followed: the token goes nowhere else', async () => {
    const other = await startSandbox()
    try {
      const faults: Fault[] = [{ redirect: `${other.url}${HERE}` }]
      const step = await runStep({ github: { faults } })
      expect(step.page).toMatchSnapshot()
      expect(step.error).toMatchObject({ code: 'unexpected_response', title: 'Unexpected answer (307)' })
      expect(errors(step)).toEqual([step.error?.message])
      expect(other.requests).toEqual([])
    } finally {
      await other.close()
    }
  })

  test('without an end is followed five times', async () => {
    const step = await runStep({ github: { faults: [{ redirect: HERE }] } })
    expect(step.page).toMatchSnapshot()
    expect(step.error?.code).toBe('unexpected_response')
    expect(step.requests).toHaveLength(6)
  })

  test.each<[why: string, fault: Fault]>([
    ['that asks for another method', { redirect: HERE, status: 303 }],
    ['that does not say where to', { status: 307, body: {} }],
    ['to no address at all', { status: 307, headers: { Location: 'http://[' }, body: {} }],
    [
      'to a page of a proxy that asks for a sign-in',
      { status: 302, headers: { Location: 'https://login.test/?to=x' } },
    ],
  ])('%s is not followed', async (_, fault) => {
    const step = await runStep({ github: { faults: [fault] } })
    expect(step.page).toMatchSnapshot()
    expect(step.error?.code).toBe('unexpected_response')
    expect(step.requests).toHaveLength(1)
  })
})
