import type { components } from '@octokit/openapi-types'
import { type Answer, json, notFound, Refusal } from '../answers.ts'
import type { Exchange } from '../exchange.ts'
import { attemptsBy, stateAt } from '../life.ts'
import { sha1 } from '../names.ts'
import { REPOSITORY, route } from '../route.ts'
import type { Run } from '../runs.ts'
import { readableRepositoryOf, runOf } from './named-run.ts'

type Schemas = components['schemas']

const READ = { scopes: 'repo', permissions: 'actions=read' }

export const runWaitRoutes = [
  route(
    'GET',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)/pending_deployments`,
    'actions/workflow-runs#get-pending-deployments-for-a-workflow-run',
    READ,
    listPending,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)/concurrency_groups`,
    'actions/concurrency-groups#list-concurrency-groups-for-a-workflow-run',
    READ,
    listGroups,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/concurrency_groups/(?<group>[^/]+)`,
    'actions/concurrency-groups#get-a-concurrency-group-for-a-repository',
    READ,
    getGroup,
  ),
]

/** Where a run stands, where it is not under way yet. */
function waiting(run: Run, now: number) {
  const script = attemptsBy(run, now).at(-1)?.script ?? {}
  return { status: stateAt(run, now).status, ...script }
}

function listPending(exchange: Exchange): Answer {
  const { run } = runOf(exchange)
  const { status, environment } = waiting(run, exchange.nowMs)
  const pending: Schemas['pending-deployment'][] =
    status === 'waiting' && environment !== undefined
      ? [
          {
            environment: {
              id: Number.parseInt(sha1(environment).slice(0, 6), 16),
              name: environment,
              html_url: `https://github.com/${run.repository}/deployments/activity_log?environments_filter=${environment}`,
            },
            ...{ wait_timer: 0, wait_timer_started_at: null, current_user_can_approve: false, reviewers: [] },
          },
        ]
      : []
  return json(200, pending)
}

function listGroups(exchange: Exchange): Answer {
  const { run } = runOf(exchange)
  const { status, concurrency } = waiting(run, exchange.nowMs)
  const groups: Schemas['concurrency-group-run-list'] = {
    total_count: concurrency ? 1 : 0,
    concurrency_groups: concurrency
      ? [
          {
            group_name: concurrency.group,
            group_url: groupUrl(exchange, run, concurrency.group),
            group_members:
              status === 'pending'
                ? [
                    {
                      ...member(run.id, run, exchange),
                      position: 1,
                      position_url: groupUrl(exchange, run, concurrency.group),
                      status,
                    },
                  ]
                : [],
          },
        ]
      : [],
  }
  return json(200, groups)
}

function getGroup(exchange: Exchange): Answer {
  const { nowMs, query, params, state } = exchange
  const repository = readableRepositoryOf(exchange)
  const run = state.runs.find(repository, Number(query.get('ahead_of_run')), nowMs)
  const script = run && waiting(run, nowMs)
  if (!run || script?.concurrency?.group !== params.group) throw notFound()
  if (script?.status !== 'pending' || !script.concurrency) throw new Refusal(422, 'The run is not in this group.')
  const group: Schemas['concurrency-group'] = {
    group_name: script.concurrency.group,
    group_url: groupUrl(exchange, run, script.concurrency.group),
    total_count: 2,
    group_members: [
      { ...member(script.concurrency.heldBy, run, exchange), status: 'in_progress' },
      { ...member(run.id, run, exchange), status: 'pending' },
    ],
  }
  return json(200, group)
}

function member(id: number, { repository, workflow }: Run, { base }: Exchange) {
  return {
    run_id: id,
    run_name: workflow.name,
    run_url: `${base}/repos/${repository}/actions/runs/${id}`,
    run_html_url: `https://github.com/${repository}/actions/runs/${id}`,
  }
}

const groupUrl = ({ base }: Exchange, { repository }: Run, group: string) =>
  `${base}/repos/${repository}/actions/concurrency_groups/${encodeURIComponent(group)}`
