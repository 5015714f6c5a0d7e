import type { components } from '@octokit/openapi-types'
import { type Answer, json, notFound } from '../answers.ts'
import type { Exchange } from '../exchange.ts'
import { pageOf } from '../pages.ts'
import { REPOSITORY, route } from '../route.ts'
import { findJob } from './job-answers.ts'
import { runOfJob } from './named-run.ts'
import { runPage } from './run-answers.ts'

type AnnotationAnswer = components['schemas']['check-annotation']

export const checkRunRoutes = [
  route(
    'GET',
    `${REPOSITORY}/check-runs/(?<job>\\d+)/annotations`,
    'checks/runs#list-check-run-annotations',
    { scopes: 'repo', permissions: 'checks=read' },
    listAnnotations,
  ),
]

/** `GET …/check-runs/{id}/annotations` (https://docs.github.com/en/rest/checks/runs#list-check-run-annotations). A job's check run has its id. */
function listAnnotations(exchange: Exchange): Answer {
  const { run } = runOfJob(exchange, 'checks')
  const job = findJob(run, Number(exchange.params.job), exchange.nowMs)
  if (!job) throw notFound()
  const failed = job.answer.conclusion === 'failure' && job.answer.steps?.some((step) => step.conclusion === 'failure')
  const errors = [...(job.script.errors ?? []), ...(failed ? [{ message: 'Process completed with exit code 1.' }] : [])]
  const annotations = errors.map(
    ({ path = '.github', line = 1, message }: { path?: string; line?: number; message: string }): AnnotationAnswer => ({
      ...{ path, start_line: line, end_line: line, start_column: null, end_column: null },
      ...{ annotation_level: 'failure', title: null, message, raw_details: null, blob_href: runPage(run) },
    }),
  )
  const { shown, headers } = pageOf(exchange, annotations)
  return json(200, shown, headers)
}
