import type { Fault } from '../../sandbox/github/server.ts'
import { createCertificate } from '../../sandbox/network/certificate.ts'
import { closedPort } from '../../sandbox/network/ports.ts'
import { withServer } from '../github/servers.ts'
import { errors, runStep, type Scenario, type Step } from './step.ts'

const certificate = createCertificate()
afterAll(() => certificate.remove())

function expectNoAnswer(step: Step, code: string, arrives: boolean) {
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({ code })
  expect(step.error?.message).toMatch(arrives ? /may have arrived/ : /did not arrive/)
  expect(step.outputs).toMatchObject({ 'status-code': '0', 'failed-count': '1', 'accepted-count': '0' })
  expect(errors(step)).toEqual([step.error?.message])
  expect(step.exitCode).toBe(1)
}

describe('no answer, and nothing was sent', () => {
  test('nobody listens', async () => {
    const port = await closedPort()
    expectNoAnswer(await runStep({ api: () => `http://127.0.0.1:${port}` }), 'network_error', false)
  })

  test('the name is not known', async () => {
    expectNoAnswer(await runStep({ api: () => 'https://api.github.invalid' }), 'network_error', false)
  })

  test('the certificate is not trusted', async () => {
    expectNoAnswer(await runStep({ github: { tls: certificate } }), 'network_error', false)
  })

  test('the certificate is for another name', async () => {
    const other = createCertificate(['elsewhere.test'])
    const step = await runStep({ github: { tls: other }, env: { NODE_EXTRA_CA_CERTS: other.caFile } })
    other.remove()
    expectNoAnswer(step, 'network_error', false)
  })

  test('no TLS is spoken there', async () => {
    const step = await withServer(
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      (port) => runStep({ api: () => `https://127.0.0.1:${port}` }),
    )
    expectNoAnswer(step, 'network_error', false)
  })

  test('the connection is closed before the TLS handshake', async () => {
    const github = { tls: certificate, faults: [{ drop: 'connect' } satisfies Fault] }
    expectNoAnswer(await runStep({ github }), 'network_error', false)
  })

  test('the TLS handshake never ends', async () => {
    const github = { tls: certificate, faults: [{ stall: 'connect' } satisfies Fault] }
    expectNoAnswer(await runStep({ github, inputs: { 'request-timeout-seconds': '1' } }), 'timeout', false)
  })
})

describe('no answer, and the event may have arrived', () => {
  test.each<[name: string, fault: Fault]>([
    ['closed before the request is read', { drop: 'connect' }],
    ['closed after the request', { drop: 'request' }],
    ['closed within the answer', { drop: 'answer' }],
    ['an answer that is cut short', { method: 'POST', truncated: true }],
  ])('%s', async (_, fault) => {
    expectNoAnswer(await runStep({ github: { faults: [fault] } }), 'network_error', true)
  })

  test.each<[name: string, scenario: Scenario]>([
    ['after the request', { github: { faults: [{ stall: 'request' }] } }],
    ['within the answer', { github: { faults: [{ stall: 'answer' }] } }],
    ['in a slow drip', { github: { faults: [{ method: 'POST', drip: 100 }] } }],
  ])('stalled %s', async (_, scenario) => {
    const step = await runStep({ ...scenario, inputs: { 'request-timeout-seconds': '1' } })
    expectNoAnswer(step, 'timeout', true)
  })

  test('what comes back is not HTTP', async () => {
    const step = await withServer(
      (socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n')),
      (port) => runStep({ api: () => `http://127.0.0.1:${port}` }),
    )
    expectNoAnswer(step, 'network_error', true)
  })
})
