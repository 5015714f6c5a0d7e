import { type Answer, notFound } from '../answers.ts'
import type { Exchange } from '../exchange.ts'
import { REPOSITORY, route } from '../route.ts'
import { findJob } from './job-answers.ts'
import { runOfJob } from './named-run.ts'

export const jobLogRoutes = [
  route(
    'GET',
    `${REPOSITORY}/actions/jobs/(?<job>\\d+)/logs`,
    'actions/workflow-jobs#download-job-logs-for-a-workflow-run',
    { scopes: 'repo', permissions: 'actions=read' },
    downloadLog,
  ),
]

/** `GET …/actions/jobs/{id}/logs`: a redirect to where it can be read without a token (https://docs.github.com/en/rest/actions/workflow-jobs#download-job-logs-for-a-workflow-run). */
function downloadLog(exchange: Exchange): Answer {
  const { run } = runOfJob(exchange, 'actions')
  const job = findJob(run, Number(exchange.params.job), exchange.nowMs)
  // Of a job that never started there is none.
  if (job?.answer.status !== 'completed' || job.answer.steps?.length === 0) throw notFound()
  return { status: 302, headers: { Location: exchange.state.logs.put(textOf(job)) }, body: '' }
}

/** As the runner writes it: every line with its time, steps one after the other, none of them named. */
function textOf({ script, answer }: NonNullable<ReturnType<typeof findJob>>): string {
  if (script.log !== undefined) return script.log
  const lines = (answer.steps ?? []).flatMap(({ name, conclusion, started_at, completed_at }, index) => {
    const log = script.steps?.[index]?.log ?? []
    const at = (time: string | null | undefined) => `${(time ?? '').slice(0, 19)}.0000000Z`
    return [
      ...['##[group]Run ', 'shell: /usr/bin/bash -e {0}', '##[endgroup]'].map(
        (line, mark) => `${at(started_at)} ${line}${mark === 0 ? name : ''}`,
      ),
      ...log.map((line) => `${at(started_at)} ${line}`),
      ...(conclusion === 'failure' ? [`${at(completed_at)} ##[error]Process completed with exit code 1.`] : []),
    ]
  })
  return `\ufeff${lines.join('\n')}\n`
}
