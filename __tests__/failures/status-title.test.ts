import { statusTitle } from '../../src/failures/status-title.ts'

test.each<[status: number, title: string]>([
  [204, '204 No Content'],
  [404, '404 Not Found'],
  [422, '422 Unprocessable Entity'],
  [599, '599'],
])('%i is titled %s', (status, title) => expect(statusTitle(status)).toBe(title))
