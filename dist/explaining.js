'use strict';

exports.id = 580;
exports.ids = [580];
exports.modules = {

/***/ 7758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ adviceForAnswer)
});

// EXTERNAL MODULE: ./src/events/dispatch.ts
var events_dispatch = __webpack_require__(5123);
// EXTERNAL MODULE: ./src/failures/title.ts
var failures_title = __webpack_require__(2933);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/explaining/rights.ts
var rights = __webpack_require__(298);



/** A policy keeps the token out (403 or 451): which one, whose, and what kind of token it lets through. */
function accessRestricted(answer, about) {
    const words = (0, answer_body/* githubMessage */.hg)(answer);
    const found = POLICIES.map(([pattern, explain]) => {
        const match = pattern.exec(words);
        return match && explain({ answer, about, words, owner: (0, inline/* inline */.m)(match.groups?.owner ?? about.owner, 100) });
    });
    return found.find((explanation) => explanation !== null) ?? blocked(answer, about);
}
/**
 * GitHub's words, and what they mean.
 *
 * @see https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization
 * @see https://docs.github.com/en/organizations/managing-oauth-access-to-your-organizations-data/about-oauth-app-access-restrictions
 */
const POLICIES = [
    [
        /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a personal access token \(classic\)/i,
        ({ owner, about }) => ({
            cause: `${owner} does not let classic personal access tokens in, and this is one.`,
            steps: [
                `Use a fine-grained token with ${owner} as its resource owner, ${(0, rights/* rightToSend */.Wv)(about).permission}, and ${about.repository} among its repositories.`,
                "Or use a GitHub App's token: the policy lets it through, too.",
            ],
        }),
    ],
    [
        /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a fine-grained personal access tokens? if .*lifetime/i,
        ({ owner, words }) => {
            const most = /greater than (\d+ days)/i.exec(words)?.[1];
            const url = /https:\/\/[^\s"'<>]+/.exec(words)?.[0];
            return {
                cause: most
                    ? `${owner} lets fine-grained tokens in only with a lifetime of at most ${most}, and this one lives longer.`
                    : `${owner} lets fine-grained tokens in only with a shorter lifetime than this one has.`,
                steps: [
                    url ? `Give the token an earlier expiration date: ${(0, inline/* inline */.m)(url, 300)}` : LIFETIME,
                    "Or use a GitHub App's token, which lives for an hour.",
                ],
            };
        },
    ],
    [
        /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a fine-grained/i,
        ({ owner }) => ({
            cause: `${owner} does not let fine-grained personal access tokens in, and this is one.`,
            steps: ["Use a GitHub App's token, or ask an owner of the organization which tokens it lets in."],
        }),
    ],
    [
        /(?:[`'](?<owner>[^`']*)[`'][^`']*)?OAuth App access restrictions/i,
        ({ owner }) => ({
            cause: `${owner} restricts OAuth apps, and has not approved this token's app.`,
            steps: [
                `Have an owner of ${owner} approve the app: the organization's Settings \u2192 OAuth app policy.`,
                "Or use a fine-grained token, or a GitHub App's: the policy lets both through.",
            ],
        }),
    ],
    [
        /account was suspended/i,
        () => ({
            cause: 'The account of this token is suspended.',
            steps: [
                'Use a token of another account.',
                'Whoever suspended it can say why: GitHub Support, or the administrators of your enterprise or server.',
            ],
        }),
    ],
    [
        /installation has been suspended/i,
        ({ about }) => ({
            cause: `The GitHub App's installation on ${about.owner} is suspended, so its tokens are refused.`,
            steps: [`Have an owner of ${about.owner} unsuspend it: Settings \u2192 GitHub Apps \u2192 Configure \u2192 Unsuspend.`],
        }),
    ],
    [
        /Enterprise Managed User/i,
        ({ about }) => ({
            cause: `The token is of an account that an enterprise manages, and such accounts reach nothing outside of it: ${about.repository} is outside.`,
            steps: ['Use a token of a personal account, or of a GitHub App that is installed there.'],
        }),
    ],
    [
        /Maximum number of login attempts/i,
        () => ({
            cause: 'GitHub takes no logins of this account for a while, after too many with wrong credentials.',
            steps: [
                'Wait a few minutes, then run the step again.',
                'Look for whatever else uses a dead token of this account.',
            ],
        }),
    ],
];
const LIFETIME = 'Give the token an earlier expiration date: Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Fine-grained tokens.';
/**
 * The repository is closed to everybody.
 *
 * @see https://docs.github.com/en/site-policy/content-removal-policies/dmca-takedown-policy
 */
function blocked({ status, data }, { repository }) {
    const { html_url: url } = (data?.block ?? {});
    const why = status === 451
        ? ' for legal reasons, such as a DMCA takedown notice'
        : ', or disabled it, such as for a breach of its terms';
    const known = typeof url === 'string' && /^https:\/\//.test(url);
    return {
        cause: `GitHub has blocked ${repository}${why}: no token reaches it.`,
        steps: [
            known ? `Read why: ${(0, inline/* inline */.m)(url, 300)}` : "Open the repository's page: GitHub says there why.",
            'Until its owner has settled that with GitHub, stop sending to it.',
        ],
    };
}
/** GitHub does not accept the token (401): wrong, revoked, expired, or with a flaw in its text. */
function badCredentials({ status }, about, found) {
    const { token, apiUrl } = about;
    const byHand = `To test a token by hand (401 says that it is dead): curl -i -H "Authorization: Bearer $TOKEN" ${apiUrl}/user`;
    const isInstallation = token.kind === 'installation';
    if (token.kind === 'app')
        return {
            cause: 'GitHub does not accept the token that it gave the GitHub App, not even a new one.',
            steps: ['Run the step again: a new token may not be known everywhere at once.'],
        };
    if (about.task === 'follow-runs')
        return isInstallation
            ? {
                cause: `GitHub accepted the token when the event was sent, and no longer does: ${LIFETIMES}`,
                steps: ['Make the token right before this step, or wait for less: completion-timeout-seconds.', byHand],
            }
            : {
                cause: 'GitHub accepted the token when the event was sent, and no longer does: it has expired or was revoked.',
                steps: ['Make a new token that lives for as long as the step may wait.', byHand],
            };
    if (token.flaw)
        return { cause: token.flaw, steps: [byHand] };
    if (found.token === 'alive')
        return {
            cause: `GitHub refused this ${token.name}, and accepted it when asked once more.`,
            steps: ['Run the step again.', 'If that does not help, make a new token.', byHand],
            found: ['GET /user was answered with this token.'],
        };
    return {
        cause: `GitHub does not accept this ${token.name}: it is wrong, revoked or expired.`,
        steps: [
            isInstallation
                ? `Make the token in the job that uses it: ${LIFETIMES}`
                : 'Make a new token, store it as a secret, and pass that secret as `token`.',
            byHand,
        ],
        found: [
            found.token === 'dead'
                ? `GET ${status === 404 ? `/repos/${about.repository} was answered with 401` : '/user was answered with 401, too'}: the token itself is at fault, not its permissions.`
                : undefined,
        ],
    };
}
/** https://docs.github.com/en/actions/concepts/security/github_token */
const LIFETIMES = "an App's installation token lives for 1 h, and GITHUB_TOKEN as long as its job (at most 6 h, 24 h on a self-hosted runner).";

// EXTERNAL MODULE: ./src/text/sizes.ts
var sizes = __webpack_require__(1801);
// EXTERNAL MODULE: ./src/explaining/reply-lines.ts
var reply_lines = __webpack_require__(9871);



/** Told as characters in one place of GitHub's documentation, and as 64 KB in another. */
const MOST = 65_535;
/**
 * GitHub does not take the event as it is (400 or 422).
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
function invalidPayload(answer, { clientPayload }) {
    const json = JSON.stringify(clientPayload);
    const bytes = Buffer.byteLength(json);
    if (bytes <= MOST && !/too large/i.test((0, answer_body/* githubMessage */.hg)(answer)))
        return {
            cause: (0, reply_lines/* refusalLine */.tw)(answer),
            isQuoted: true,
            steps: [
                'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event',
            ],
        };
    const size = `it has ${(0, sizes/* grouped */.z)(json.length)} characters as JSON, which are ${(0, sizes/* grouped */.z)(bytes)} bytes in UTF-8`;
    return {
        cause: bytes > MOST
            ? `The payload is most likely too large: ${size}, and GitHub takes ${(0, sizes/* grouped */.z)(MOST)}. Its documentation says characters, but it may count bytes.`
            : `The payload is too large for this server, which takes less than the ${(0, sizes/* grouped */.z)(MOST)} characters that GitHub documents: ${size}.`,
        steps: [
            'Put large data into an artifact or a file, and send its URL or id.',
            json === '{}' ? undefined : `The largest properties, in bytes: ${(0, sizes/* largest */.n)(clientPayload, Buffer.byteLength)}.`,
        ],
    };
}

// EXTERNAL MODULE: ./src/explaining/look-up-time.ts
var look_up_time = __webpack_require__(814);


/** A 404: no such owner or repository, one that the token can't see, or one that it may not write to. */
function notFound(answer, about, found) {
    const { owner, repository, apiUrl } = about;
    if (found.repository === 'visible')
        return (0, rights/* readsRuns */.AP)(about) ? (0, rights/* mayNotReadRuns */.pI)(answer, about, found) : (0, rights/* mayNotWrite */.wY)(answer, about, found);
    const noOwner = `There is no user or organization ${owner}`;
    if (found.owner === 'missing' && !found.isOwnAlone)
        return {
            cause: `${found.nearestOwner ? `Did you mean ${(0, inline/* inline */.m)(found.nearestOwner, 100)}? ` : ''}${noOwner}.`,
            steps: [`Check the spelling of ${repository}.`, checkUrl(apiUrl)],
        };
    const right = about.task === 'follow-runs' ? rights/* ACTIONS_READ */.Vo : (0, rights/* rightToSend */.Wv)(about);
    const checks = checkName(about, found);
    const access = (0, rights/* toGrant */.qT)(right, answer, { ...about, isCurrent: false }, found);
    return {
        cause: hiddenBecause(about, found),
        steps: [
            found.owner === 'missing' ? `${noOwner}: check the spelling.` : undefined,
            ...checks,
            ...(checks.length > 0
                ? [[`If ${repository} is right, the token needs access to it:`, ...access].join('\n')]
                : access),
            (0, rights/* waitingRight */.CZ)(about, found),
            singleSignOn(about),
        ],
        found: [found.owner === 'exists' ? `The owner ${owner} exists.` : undefined],
    };
}
function hiddenBecause(about, found) {
    const { repository, current } = about;
    const { isOwnAlone, nearest, otherOwner } = found;
    const meant = nearest && `Did you mean ${(0, inline/* inline */.m)(nearest)}? `;
    if (isOwnAlone)
        return meant ? `${meant}This job's GITHUB_TOKEN reaches no other repository.` : (0, rights/* ownAlone */.Wf)(repository, current);
    if (meant)
        return `${meant}This ${(0, rights/* nameOf */.Vb)(about, found)} cannot see ${repository}.`;
    if (otherOwner)
        return (0, rights/* ofOtherOwner */.jb)(about, otherOwner);
    return found.repository === 'hidden'
        ? `This ${(0, rights/* nameOf */.Vb)(about, found)} cannot see ${repository}: it is misspelled, missing, or private and hidden from this token.`
        : `${repository} is misspelled or missing, or this ${(0, rights/* nameOf */.Vb)(about, found)} may not see it or not write to it: GitHub answers 404 to all of these.`;
}
function checkName({ repository }, { isOwnAlone, nearest, otherOwner }) {
    if (nearest)
        return [`If that is the one, correct the name: ${(0, inline/* inline */.m)(nearest)}.`];
    return isOwnAlone || otherOwner ? [] : [`Check the spelling of ${repository}.`];
}
/** The default needs no check. */
function checkUrl(apiUrl) {
    return apiUrl === 'https://api.github.com' ? undefined : `Check github-api-url: it is ${apiUrl}.`;
}
/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource */
function singleSignOn({ owner, token: { kind } }) {
    return kind === 'classic' || kind === 'oauth' || kind === 'unknown'
        ? `If ${owner} enforces single sign-on, authorize the token for it: without that GitHub may answer 404, too.`
        : undefined;
}

/**
 * The organization enforces single sign-on.
 *
 * @see https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
 */
function ssoRequired({ headers }, { owner, token }) {
    const url = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1];
    return {
        cause: `${owner} enforces SAML single sign-on, and this ${token.name} is not authorized for it.`,
        steps: url
            ? [
                `Authorize it here, as the token's owner: ${(0, inline/* inline */.m)(url, 1000)}`,
                'The link is good for an hour. After that, run the step again to get a new one.',
            ]
            : [WITHOUT_LINK[token.kind] ?? AUTHORIZE],
    };
}
const AUTHORIZE = "Authorize it, as the token's owner, under Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Configure SSO.";
const AGAIN = "Sign in to the organization by single sign-on, as the token's owner, and authorize the app again.";
/** Where that is another way. */
const WITHOUT_LINK = {
    'fine-grained': 'Make a new token, signed in by single sign-on: a fine-grained one is authorized when it is made.',
    oauth: AGAIN,
    'app-user': AGAIN,
};
/** The organization takes requests from listed addresses alone. */
function ipNotAllowed(_, { owner }) {
    return {
        cause: `${owner} has an IP allow list, and this runner's address is not on it.`,
        steps: [
            'Run the job on a runner whose address is listed: a self-hosted one, or a larger runner with a static address.',
            `Or have an owner of ${owner} add the runner's address.`,
        ],
    };
}
/** The repository takes no writes any more. */
function archived() {
    return {
        cause: 'The repository is archived, so it is read-only: it takes no events and starts no workflows.',
        steps: ['Unarchive it in its settings, or stop sending to it.'],
    };
}

// EXTERNAL MODULE: ./src/failures/rate-limit.ts
var rate_limit = __webpack_require__(299);
// EXTERNAL MODULE: ./src/text/duration.ts
var duration = __webpack_require__(9495);


/** The token has met one of GitHub's rate limits (403 or 429). */
function rateLimited(answer, { now }) {
    const { kind, waitMs } = (0, rate_limit/* rateLimit */["if"])(answer, now);
    const reset = waitMs === undefined ? 'GitHub did not say when the limit resets' : `the limit resets ${(0, duration/* timeAhead */.LV)(waitMs, now)}`;
    return {
        cause: `${LIMITS[kind]}: ${reset}.`,
        sharedCause: `${LIMITS[kind]}.`,
        steps: [
            waitMs === undefined ? 'Wait a few minutes, then run the step again.' : 'Run the step again after the reset.',
            OFTEN[kind],
        ],
    };
}
const LIMITS = {
    primary: "The token's requests of this hour are used up (primary rate limit)",
    secondary: 'Too many requests at once, or too many that create content, were made with this token (secondary rate limit)',
};
const OFTEN = {
    primary: 'If it happens often, give this work a token of its own.',
    secondary: 'If it happens often, lower max-per-minute or max-parallel, or give this work a token of its own.',
};

// EXTERNAL MODULE: ./src/explaining/shared-look-ups.ts
var shared_look_ups = __webpack_require__(8653);
// EXTERNAL MODULE: ./src/explaining/unexpected.ts
var unexpected = __webpack_require__(2258);
// EXTERNAL MODULE: ./src/explaining/workflow-refused.ts
var workflow_refused = __webpack_require__(969);













/** What advises on each failure. A 403 may be any of the six from `insufficient_permission` to `rate_limited`. */
const ADVICE = {
    bad_credentials: badCredentials,
    insufficient_permission: rights/* insufficientPermission */.DB,
    access_restricted: accessRestricted,
    sso_required: ssoRequired,
    ip_not_allowed: ipNotAllowed,
    repository_archived: archived,
    rate_limited: rateLimited,
    not_found: notFound,
    workflow_not_found: workflow_refused/* workflowNotFound */.bm,
    ref_not_found: workflow_refused/* refNotFound */.vv,
    workflow_refused: workflow_refused/* workflowRefused */.IL,
    invalid_payload: (answer, { dispatch }) => invalidPayload(answer, { clientPayload: (0, events_dispatch/* sentBy */.ml)(dispatch).value }),
    server_error: unexpected/* serverError */.ig,
    unexpected_response: unexpected/* unexpected */.os,
};
/**
 * What an answer means for the token in use, and what to do.
 *
 * @returns the parts of a failure; `found` belongs below what was answered
 */
function adviceForAnswer(code, answer, about, found) {
    const { title, steps, found: more = [], isQuoted = false, ...told } = ADVICE[code](answer, about, found);
    return {
        told: { code, title: (0, failures_title/* titleOf */.G)(code, answer.status, title), ...told, steps: said(steps) },
        found: said([...more, found.notLooked && NOT_LOOKED[found.notLooked]]),
        isQuoted,
    };
}
function said(lines) {
    return lines.filter((line) => line !== undefined);
}
const NOT_LOOKED = {
    spent: `This step had already spent its ${shared_look_ups/* MOST_LOOK_UPS */.H} look-ups on other failures, so nothing more was looked up for this one.`,
    late: `Not all was looked up that could tell more: ${look_up_time/* TIME_OVER */.n.detail}.`,
};


/***/ }),

/***/ 6928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ explainUnsent),
/* harmony export */   w: () => (/* binding */ refusedApp)
/* harmony export */ });
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4042);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5990);
/* harmony import */ var _failures_title_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2933);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9495);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8038);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7758);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3358);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9855);
/* harmony import */ var _reply_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9871);









// Why a GitHub App has no token for a target. What is known of it stands beside the answer: nothing is looked up.
/** Explains a request that was not sent, for want of a GitHub App's token for it. */
function explainUnsent(reply, about) {
    const { title, ...told } = toldBy(reply, about);
    return {
        ...told,
        title: (0, _failures_title_js__WEBPACK_IMPORTED_MODULE_2__/* .titleOf */ .G)(told.code, reply.kind === 'answer' ? reply.status : undefined, title),
        happened: [
            ...(about.task === 'follow-runs' ? [(0, _explain_js__WEBPACK_IMPORTED_MODULE_6__/* .introduction */ .rx)(about)] : []),
            (0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .replyLine */ .ZY)(reply),
            isPassing(told.code) && (0, _explain_js__WEBPACK_IMPORTED_MODULE_6__/* .triesLine */ .uy)(about),
        ].filter((line) => typeof line === 'string'),
        ...(0, _explain_js__WEBPACK_IMPORTED_MODULE_6__/* .ending */ .K1)(false, about),
    };
}
function toldBy(reply, about) {
    const { app } = reply;
    if (reply.kind === 'no-answer') {
        return { code: (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .noAnswerCode */ .nD)(reply), ...(0, _network_js__WEBPACK_IMPORTED_MODULE_7__/* .adviceForNoAnswer */ .P)(reply) };
    }
    if (app?.kind === 'outside')
        return notCovered(app, about);
    const refused = refusedApp(reply);
    if (refused)
        return refused;
    // Limits, policies and faults of GitHub's are what they are for any other request.
    const { title: _, ...told } = (0, _advice_js__WEBPACK_IMPORTED_MODULE_5__/* .adviceForAnswer */ .Y)((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(reply), reply, about, {}).told;
    return told;
}
/** @returns why GitHub gave an App no token, where that is about the App; nothing for what any request may meet */
function refusedApp(answer) {
    const { app, status } = answer;
    if (app?.kind !== 'no-token')
        return undefined;
    if (status === 401 || (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknownApp */ .mc)(answer))
        return notAccepted(answer, app);
    const code = (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(answer);
    if (code === 'not_found')
        return notInstalled(app);
    if (status < 300)
        return {
            code,
            title: 'GitHub App got no token',
            cause: `GitHub's answer has no token for ${app.owner} in it that could be used.`,
            steps: ['Run the step again.'],
        };
    if (code !== 'insufficient_permission' && code !== 'invalid_payload')
        return undefined;
    return {
        code: code === 'insufficient_permission' ? code : 'unexpected_response',
        title: 'GitHub App got no token',
        cause: `GitHub gave the GitHub App no token for ${app.owner}, and its words below say why.`,
        steps: ["Look at the App's installation: its repositories, and the permissions that its owner accepted."],
    };
}
const CLOCK_MS = 60_000;
/** GitHub does not know whoever signed. */
function notAccepted(answer, { id, fingerprint, clockAheadMs }) {
    const code = 'bad_credentials';
    const title = 'GitHub App not accepted';
    const shown = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(id, 120);
    const words = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    const isFar = clockAheadMs !== undefined && Math.abs(clockAheadMs) > CLOCK_MS;
    const clock = isFar
        ? `GitHub's clock is ${(0, _text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(Math.round(Math.abs(clockAheadMs)))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'} this runner's`
        : undefined;
    if ((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknownApp */ .mc)(answer))
        return {
            ...{ code, title },
            cause: `GitHub knows no App by the id ${shown}.`,
            steps: [
                "Copy the client id from the App's settings page into app-client-id.",
                'Look whether the App belongs to this GitHub: one of github.com is unknown to GitHub Enterprise Server, and the other way round.',
            ],
        };
    if (/'(iat|exp)'/.test(words))
        return {
            ...{ code, title },
            cause: clock
                ? `${clock}, and the App's JWT is refused for its time.`
                : "GitHub refuses the App's JWT for its time: this runner's clock is not GitHub's.",
            steps: ["Set the runner's clock (NTP), then run the step again."],
        };
    return {
        ...{ code, title },
        cause: /could not be decoded/i.test(words)
            ? `The key in app-private-key is none of the App ${shown}: GitHub does not accept what it signs.`
            : `GitHub does not accept the JWT of the App ${shown}.`,
        steps: [
            `Compare: the fingerprint of this key is ${fingerprint}, and the App's settings page lists those of its keys (Private keys).`,
            'If it is not there, it was deleted, or it is of another App: make a new one, and store the whole file as the secret.',
            ...(clock ? [`${clock}: set the runner's clock (NTP), too.`] : []),
        ],
    };
}
function notInstalled({ owner, install, moved }) {
    const told = { code: 'not_found', title: 'GitHub App not installed' };
    if (moved) {
        const to = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(moved.to, 100);
        return {
            ...told,
            cause: `The GitHub App is installed for ${to}, and not for ${owner}: ${moved.name} belongs to ${to} now, most likely since ${owner} was renamed.`,
            steps: [`Write ${to} in place of ${owner}.`],
        };
    }
    return {
        ...told,
        cause: `The GitHub App is not installed for ${owner}, or there is no such owner.`,
        steps: [
            `Check the spelling of ${owner}, and whether it was renamed: an App is not found by an owner's former name.`,
            `Have an owner of ${owner} install the App on the target repositories: ${install ? (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(install, 300) : "the App's page \u2192 Install"}`,
        ],
    };
}
function notCovered({ settings, moved }, { owner, repository }) {
    if (moved.has(repository.slice(owner.length + 1).toLowerCase()))
        return {
            code: 'not_found',
            title: 'Repository moved',
            cause: `${repository} belongs to another owner now, where the GitHub App is installed, too.`,
            steps: ['Write its new name in the workflow: the page of the old one leads to it.'],
        };
    return {
        code: 'not_found',
        title: 'GitHub App not installed on it',
        cause: `The GitHub App is installed for ${owner}, but not on ${repository}, or there is no such repository.`,
        sharedCause: `The GitHub App is installed for ${owner}, but not on these repositories, or they are not there.`,
        steps: [
            'Check the spelling of its name.',
            `Have an owner of ${owner} add it to the installation's repositories${settings ? `: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(settings, 300)}` : ''}`,
        ],
    };
}
function isPassing(code) {
    return ['rate_limited', 'server_error', 'network_error', 'timeout'].includes(code);
}


/***/ }),

/***/ 1310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDiagnosis: () => (/* binding */ createDiagnosis)
});

// EXTERNAL MODULE: ./src/failures/failure.ts
var failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/failures/token.ts
var failures_token = __webpack_require__(7534);
// EXTERNAL MODULE: ./src/github/lookups.ts
var lookups = __webpack_require__(2860);
// EXTERNAL MODULE: ./src/reply.ts
var src_reply = __webpack_require__(6279);
// EXTERNAL MODULE: ./src/result.ts
var result = __webpack_require__(1666);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/explaining/app-trouble.ts
var app_trouble = __webpack_require__(6928);
// EXTERNAL MODULE: ./src/explaining/explain.ts
var explaining_explain = __webpack_require__(3358);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/failures/code.ts
var failures_code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);





/**
 * Looks up what tells the causes of a failure apart: the token itself after a 401, the repository after a 403 or 404,
 * then what else the token reaches, and after a 404 the owner and the names that the token can see. Three requests at
 * most.
 *
 * @param isRunningPrivate whether the log is private, where the names of private repositories may be shown
 */
async function lookInto(answer, target, about, askFor, isRunningPrivate) {
    const found = {};
    const code = (0, failures_code/* failureCode */.AD)(answer);
    const { kind } = about.token;
    if (code === 'bad_credentials' && about.task !== 'follow-runs')
        found.token = (await ask('token', lookups/* lookUpToken */.K2))?.kind;
    const { dispatch } = about;
    const isOfWorkflow = dispatch.kind === 'workflow' && about.task === 'send';
    if (isOfWorkflow && code === 'invalid_payload')
        await lookAtRefusal(dispatch);
    if (code !== 'insufficient_permission' && code !== 'not_found')
        return found;
    // A web page: that is no GitHub that could be asked.
    if ((0, answer_body/* isHtml */._6)(answer))
        return found;
    const seen = await ask(target.repository, lookups/* lookUpRepository */.RJ);
    switch (seen?.kind) {
        case 'refused':
            found.token = 'dead';
            break;
        case 'no-endpoint':
            found.endpoint = 'missing';
            break;
        case 'visible':
            found.repository = 'visible';
            found.push = (0, failures_token/* showsWriteAccess */.Uc)(kind) ? seen.repository.push : undefined;
            found.isPublic = seen.repository.private === false;
            found.movedTo = newName(seen.repository);
            if (isOfWorkflow && code === 'not_found')
                await lookForWorkflow(dispatch);
            else if (!about.isCurrent)
                await lookAtReach();
            break;
        case 'hidden':
            found.repository = 'hidden';
            if (code === 'not_found')
                await lookForNames();
            break;
    }
    return found;
    /** A workflow that is not to be found, or that the token may not start. */
    async function lookForWorkflow(its) {
        const { lookForWorkflow } = await loadWorkflows();
        found.workflow = await lookForWorkflow(its, about, ask, mayShow());
        // What it reaches matters where the workflow is there.
        if (found.workflow.isKnown !== false && !about.isCurrent)
            await lookAtReach();
    }
    /** Names are shown only where the log, or the repository, is no secret. */
    async function lookAtRefusal(its) {
        const seen = await ask(target.repository, lookups/* lookUpRepository */.RJ);
        found.isPublic = seen?.kind === 'visible' ? seen.repository.private === false : undefined;
        if (!mayShow())
            return;
        const { lookAtWorkflow } = await loadWorkflows();
        found.workflow = await lookAtWorkflow(answer, its, about, ask);
    }
    function mayShow() {
        return found.isPublic === true || isRunningPrivate();
    }
    /** What else a token that is restricted to some repositories reaches. */
    async function lookAtReach() {
        const owner = ownerOf(found.movedTo ?? about.repository);
        // Its token is for one owner's repositories: the one that was named.
        if (kind === 'app')
            found.otherOwner = otherOwner([about.repository], owner);
        if (kind === 'installation') {
            const names = await namesOf('installation');
            found.isOwnAlone = isAlone(names, about.current);
            return names;
        }
        if (kind !== 'fine-grained')
            return undefined;
        const names = await namesOf('user');
        found.otherOwner = otherOwner([...(names ?? []).map(({ fullName }) => fullName), ...about.reached], owner);
        return names;
    }
    function newName({ fullName }) {
        return fullName.toLowerCase() !== about.repository.toLowerCase() && mayShow() ? fullName : undefined;
    }
    async function lookForNames() {
        const account = await ask(`owner ${about.owner}`, (client) => (0, lookups/* lookUpOwner */.er)(client, about.owner));
        found.owner = account && (account.kind === 'owner' ? 'exists' : 'missing');
        const isRestricted = kind === 'installation' || kind === 'fine-grained';
        if (account?.kind === 'missing' && about.current !== undefined) {
            found.nearestOwner = (0, nearest/* nearest */.p)(about.owner, [ownerOf(about.current)]);
        }
        if (account?.kind !== 'owner' && !isRestricted)
            return;
        const names = isRestricted
            ? await lookAtReach()
            : await namesOf(account?.type === 'Organization' ? { organization: about.owner } : 'user');
        const shown = (names ?? [])
            .filter((each) => each.private === false || isRunningPrivate())
            .map(({ fullName }) => fullName)
            .filter((fullName) => ownerOf(fullName).toLowerCase() === about.owner.toLowerCase());
        const nearestName = (0, nearest/* nearest */.p)(target.name, shown.map(nameOf));
        found.nearest = shown.find((fullName) => nameOf(fullName) === nearestName);
    }
    async function namesOf(of) {
        const what = typeof of === 'string' ? `repositories of the ${of}` : `repositories of ${of.organization}`;
        return (await ask(what, (client) => (0, lookups/* lookUpNames */.rx)(client, of)))?.names;
    }
    function ask(what, lookUp) {
        return askFor(target, what, lookUp, (why) => {
            found.notLooked = why;
        });
    }
}
/** With what reads workflow files, which most failures have no use for. */
const loadWorkflows = () => __webpack_require__.e(/* import() | following */ 856).then(__webpack_require__.bind(__webpack_require__, 4419));
/** GITHUB_TOKEN's installation has the repository that the workflow runs in, and no other. */
function isAlone(names, current) {
    const [first, ...others] = names ?? [];
    if (first === undefined || current === undefined)
        return undefined;
    return others.length === 0 && first.fullName.toLowerCase() === current.toLowerCase();
}
/** Whose repositories a token reaches, where these are all others' than the target's. */
function otherOwner(reached, owner) {
    const owners = reached.map(ownerOf);
    return owners.some((each) => each.toLowerCase() === owner.toLowerCase()) ? undefined : owners[0];
}
function ownerOf(fullName) {
    return fullName.slice(0, fullName.indexOf('/'));
}
function nameOf(fullName) {
    return fullName.slice(fullName.indexOf('/') + 1);
}

// EXTERNAL MODULE: ./src/explaining/advice.ts + 6 modules
var advice = __webpack_require__(7758);
// EXTERNAL MODULE: ./src/explaining/rights.ts
var rights = __webpack_require__(298);
// EXTERNAL MODULE: ./src/explaining/unexpected.ts
var unexpected = __webpack_require__(2258);
// EXTERNAL MODULE: ./src/explaining/workflow-refused.ts
var workflow_refused = __webpack_require__(969);








/**
 * What an event would meet in a repository that the token can see, as far as that can be told without sending one.
 *
 * @param answer what the repository itself answered
 * @returns the failure, or nothing where none can be foreseen
 */
function foresee(answer, about) {
    const seen = (0, lookups/* seenRepository */.Gf)(answer.data);
    const objection = seen && objectionTo(seen, answer, about);
    if (!objection)
        return undefined;
    const [status, code, happened] = objection;
    const push = (0, failures_token/* showsWriteAccess */.Uc)(about.token.kind) ? seen.push : undefined;
    const found = { repository: 'visible', push };
    const { told, found: more } = (0, advice/* adviceForAnswer */.Y)(code, { ...answer, status }, about, found);
    return {
        ...told,
        happened: [happened, ...more],
        during: 'dry-run',
    };
}
/** What starting a workflow would meet, where reading has told. */
function foreseeRefusal({ status, words, findings }, about) {
    const answer = { kind: 'answer', status, headers: {}, data: { message: words }, redirected: false };
    const found = { repository: 'visible', workflow: findings };
    const code = (0, workflow_refused/* workflowCode */.rb)((0, failures_code/* failureCode */.AD)(answer), answer, about, found) ?? 'workflow_refused';
    const { told, found: more } = (0, advice/* adviceForAnswer */.Y)(code, answer, about, found);
    return {
        ...told,
        happened: [words ? `GitHub would refuse it: "${(0, inline/* inline */.m)(words)}".` : 'GitHub would refuse it.', ...more],
        during: 'dry-run',
    };
}
function objectionTo(seen, answer, about) {
    const { headers } = answer;
    const { token, apiUrl, dispatch } = about;
    const { kind } = token;
    if (dispatch.kind === 'event' && (0, unexpected/* isGiteaApi */.N$)(apiUrl))
        return [404, 'unexpected_response', 'The repository is there, but this server takes no such events.'];
    const scopes = headers['x-oauth-scopes']?.split(/,\s*/);
    if (scopes && !scopes.includes('repo') && (seen.private !== false || !scopes.includes('public_repo')))
        return [404, 'not_found', 'GitHub shows the repository, but the token lacks the scope to write to it.'];
    if ((0, rights/* lacksRight */.nR)(answer, (0, rights/* rightToSend */.Wv)(about).permission))
        return [403, 'insufficient_permission', 'GitHub says which rights the installation has.'];
    if (seen.push === false && (0, failures_token/* showsWriteAccess */.Uc)(kind))
        return [403, 'insufficient_permission', "GitHub says that the token's user may not push to it."];
    if (seen.archived)
        return [403, 'repository_archived', 'GitHub says that the repository is archived.'];
    if (seen.disabled)
        return [403, 'access_restricted', 'GitHub says that the repository is disabled.'];
    return undefined;
}

// EXTERNAL MODULE: ./src/explaining/look-up-time.ts
var look_up_time = __webpack_require__(814);
// EXTERNAL MODULE: ./src/explaining/not-resumed.ts
var not_resumed = __webpack_require__(2544);
// EXTERNAL MODULE: ./src/explaining/shared-look-ups.ts
var shared_look_ups = __webpack_require__(8653);













/** What a request was for, where it is all that was asked for a target. */
const TASKS = {
    dispatch: 'send',
    'runs-before': 'list-runs',
    'default-branch': 'find-branch',
    'earlier-runs': 'look-back',
    're-run': 're-run',
    'app-token': 'send',
};
const ONCE = { tries: 1, mayHaveArrived: false };
/** One for each step: look-ups are shared by the targets of a token. */
function createDiagnosis(options) {
    const inTime = (0, look_up_time/* createLookUpTime */.U)(options);
    // They may end long after others have failed.
    const inTimeForRuns = (0, look_up_time/* createLookUpTime */.U)(options);
    const lookUps = (0, shared_look_ups/* createLookUps */.a)({ ...options, clientOf: async (token) => inTime(await options.clientOf(token)) });
    let runExplanation;
    return {
        async explain(delivered) {
            if (delivered.state === 'failed')
                return { failure: await failureOf(delivered).catch((error) => unexplained(error, delivered)) };
            const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target));
            return movedTo ? { movedTo } : {};
        },
        explainRuns,
        explainReply,
        async foresee(target, answer) {
            return foresee(answer, circumstances(target, answer, 'rehearse', ONCE));
        },
        async foreseeRefusal(target, refusal) {
            const { ref } = refusal;
            return foreseeRefusal(refusal, circumstances(target, undefined, 'rehearse', { ...ONCE, ref }));
        },
    };
    /** Without a token nobody can look for what an earlier attempt started. */
    function taskOf(request) {
        return request === 'app-token' && options.resumes ? 'look-back' : TASKS[request];
    }
    function explainReply(target, reply, task) {
        return explain(target, reply, circumstances(target, reply, task, ONCE));
    }
    async function explainRuns(target, followed) {
        const { waiting, readerOf } = options;
        if (!waiting || !readerOf)
            return undefined;
        try {
            runExplanation ??= await createRunWords(waiting, async (token) => inTimeForRuns(await readerOf(token)));
            return await runExplanation(target, followed);
        }
        catch (error) {
            return (0, failure/* internalError */.WB)(error, 'explaining what became of its runs', 'following');
        }
    }
    async function createRunWords(waiting, readerOf) {
        const { createMayShow, createRunExplanation, createWhyFailed } = await loadRunWords();
        const mayShow = createMayShow(readerOf, options.isRunningPrivate);
        const whyFailed = createWhyFailed({ ...options, ...waiting, readerOf, mayShow });
        const { onRerun } = options;
        return createRunExplanation({ ...waiting, onRerun, readerOf, whyFailed, mayShow, explainReply, stop: options.stop });
    }
    /** A fault of ours loses neither this target nor the others. */
    function unexplained(error, { mayHaveArrived }) {
        const during = options.task === 'rehearse' ? 'dry-run' : undefined;
        return (0, failure/* internalError */.WB)(error, 'explaining a failure', during, mayHaveArrived);
    }
    async function failureOf({ target, cause, last, tries, requests, mayHaveArrived }) {
        if (cause.kind === 'crash')
            return options.task === 'rehearse'
                ? (0, failure/* internalError */.WB)(cause.error, 'looking at the repository', 'dry-run')
                : (0, failure/* internalError */.WB)(cause.error, 'sending the event', undefined, mayHaveArrived);
        const { request, reply, lookedThrough } = (0, result/* toldBy */.Hd)(cause);
        // What stood in another's way says nothing of what this one had sent before.
        const own = cause.kind === 'held-back' ? last : (0, result/* toldBy */.Hd)(cause);
        const task = requests === 0 || cause.kind === 'tried' ? taskOf(request) : own?.request === 're-run' ? 're-run' : 'send';
        const its = { tries, mayHaveArrived, ref: (0, result/* toldBy */.Hd)(cause).ref, run: own?.run };
        const about = circumstances(target, reply, options.task === 'rehearse' ? 'rehearse' : task, its);
        if (lookedThrough !== undefined)
            return (0, not_resumed/* notAllLookedThrough */.Ir)(lookedThrough, about);
        if (task === 're-run' && cause.kind === 'tried' && (0, not_resumed/* refusesRerun */.A9)(reply))
            return (0, not_resumed/* notRerun */.e6)(reply, about);
        if (cause.kind === 'stopped')
            return (0, explaining_explain/* explainStopped */.$d)(reply, about);
        if (cause.kind === 'held-back' && reply.kind === 'answer') {
            const failure = (0, explaining_explain/* explainHeldBack */.G_)(reply, last?.reply, about);
            return options.resumes && requests === 0 ? { ...failure, arrival: not_resumed/* NOT_KNOWN */.gE } : failure;
        }
        return explain(target, reply, about);
    }
    async function explain(target, reply, about) {
        if ((0, src_reply/* isUnsent */.w)(reply))
            return (0, app_trouble/* explainUnsent */.B)(reply, about);
        if (reply.kind === 'no-answer')
            return (0, explaining_explain/* explainNoAnswer */.n3)(reply, about);
        const found = await lookUps.explaining((ask) => lookInto(reply, target, about, ask, options.isRunningPrivate));
        const { movedTo } = found;
        if (movedTo === undefined)
            return (0, explaining_explain/* explainAnswer */.iJ)(reply, about, found);
        const [owner = ''] = movedTo.split('/');
        const { sharedCause: _, ...failure } = (0, explaining_explain/* explainAnswer */.iJ)(reply, { ...about, owner, repository: (0, inline/* inline */.m)(movedTo) }, found);
        return {
            ...failure,
            cause: `${about.repository} is ${(0, inline/* inline */.m)(movedTo)} now. ${failure.cause}`,
            steps: [`Write its new name in the workflow: ${(0, inline/* inline */.m)(movedTo)}`, ...failure.steps],
        };
    }
    function circumstances({ owner, repository, token, tokenFlaw, dispatch }, reply, task, tried) {
        const isCurrent = repository.toLowerCase() === options.current?.toLowerCase();
        const now = (reply && answeredAt(reply)) ?? options.clock.now();
        return {
            ...options,
            ...tried,
            reached: options.reachedBy?.(token) ?? [],
            waits: options.waiting !== undefined,
            task,
            dispatch,
            owner,
            repository,
            token: (0, failures_token/* tokenTraits */.ZJ)(token, tokenFlaw),
            isCurrent,
            now,
        };
    }
    async function newName(target) {
        const seen = await lookUps.explaining((ask) => ask(target, target.repository, lookups/* lookUpRepository */.RJ));
        return seen?.kind === 'visible' ? seen.repository.fullName : undefined;
    }
}
const loadRunWords = () => __webpack_require__.e(/* import() | following */ 856).then(__webpack_require__.bind(__webpack_require__, 4310));
/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply) {
    const date = reply.kind === 'no-answer' ? Number.NaN : Date.parse(reply.headers.date ?? '');
    return Number.isNaN(date) ? undefined : date;
}


/***/ }),

/***/ 3358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ explainStopped),
/* harmony export */   G_: () => (/* binding */ explainHeldBack),
/* harmony export */   K1: () => (/* binding */ ending),
/* harmony export */   iJ: () => (/* binding */ explainAnswer),
/* harmony export */   n3: () => (/* binding */ explainNoAnswer),
/* harmony export */   rx: () => (/* binding */ introduction),
/* harmony export */   uy: () => (/* binding */ triesLine)
/* harmony export */ });
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5123);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5990);
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7361);
/* harmony import */ var _failures_title_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2933);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7758);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9855);
/* harmony import */ var _not_resumed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2544);
/* harmony import */ var _reply_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9871);
/* harmony import */ var _workflow_refused_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(969);









/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
function explainAnswer(answer, about, findings) {
    const code = codeOf(answer, about, findings);
    const unclear = (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnclear */ .Z5)(answer);
    const { told, found, isQuoted } = (0, _advice_js__WEBPACK_IMPORTED_MODULE_4__/* .adviceForAnswer */ .Y)(code, answer, about, findings);
    return {
        ...told,
        happened: lines(introduction(about), (0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .answeredLine */ .Gs)(answer, isQuoted), ...found, (code === 'rate_limited' || unclear) && triesLine(about), answer.status >= 300 && unclear && onceLine(about)),
        ...ending(unclear, about),
    };
}
/** Look-ups never turn one failure into another, but for a 404, which may hide that the token is dead or the server no GitHub. */
function codeOf(answer, about, findings) {
    const { token, endpoint } = findings;
    const code = (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(answer);
    if (code === 'not_found' && token === 'dead')
        return 'bad_credentials';
    if (code === 'not_found' && endpoint === 'missing')
        return 'unexpected_response';
    return (about.dispatch.kind === 'workflow' && (0, _workflow_refused_js__WEBPACK_IMPORTED_MODULE_8__/* .workflowCode */ .rb)(code, answer, about, findings)) || code;
}
/** Explains why there was no answer, and whether the event may have arrived all the same. */
function explainNoAnswer(error, about) {
    const code = (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .noAnswerCode */ .nD)(error);
    return {
        code,
        title: (0, _failures_title_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .G)(code),
        ...(0, _network_js__WEBPACK_IMPORTED_MODULE_5__/* .adviceForNoAnswer */ .P)(error),
        happened: lines(introduction(about), (0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .unansweredLine */ .H6)(error), error.why !== 'stopped' && triesLine(about), error.sent && error.why !== 'stopped' && onceLine(about)),
        ...ending(error.sent, about),
    };
}
/**
 * Explains a target that its token's rate limit keeps from going on.
 *
 * @param answer of another target, which met the limit
 * @param last what its own last try came to, if there was one
 */
function explainHeldBack(answer, last, about) {
    return {
        ...(0, _advice_js__WEBPACK_IMPORTED_MODULE_4__/* .adviceForAnswer */ .Y)('rate_limited', answer, about, {}).told,
        happened: lines(introduction(about), (0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .answeredLine */ .Gs)(answer), last === undefined
            ? 'Nothing was sent for this target: the limit was met by another one on the same token.'
            : `The limit was met by another target on the same token. The last try for this one: ${(0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .replyLine */ .ZY)(last)}`, last !== undefined && triesLine(about)),
        ...ending(false, about),
    };
}
/** Explains a target that was waiting for its next try when the step was stopped. */
function explainStopped(last, about) {
    return {
        code: 'cancelled',
        title: (0, _failures_title_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .G)('cancelled'),
        cause: _failures_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .STOPPED */ .yd,
        steps: [],
        happened: lines('It was stopped before the next try.', `The last one: ${(0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .replyLine */ .ZY)(last)}`, triesLine(about)),
        ...ending(false, about),
    };
}
function introduction({ task, mayHaveArrived, run }) {
    const nothing = mayHaveArrived ? 'Nothing more' : 'Nothing';
    if (task === 'list-runs')
        return `${nothing} was sent: to tell later which run is new, the runs are listed first, and that failed.`;
    if (task === 'look-back')
        return `${nothing} was sent: what an earlier attempt of this job started is looked for first, and that failed.`;
    if (task === 're-run')
        return (0, _not_resumed_js__WEBPACK_IMPORTED_MODULE_6__/* .wasToBeRerun */ .my)(run);
    if (task === 'find-branch')
        return `${nothing} was started: no ref is given, and the default branch could not be looked up.`;
    return task === 'follow-runs' && 'The runs that it started could not be followed to their end.';
}
/** @param lastUnclear whether the last try may have had its effect */
function ending(lastUnclear, about) {
    const { task, mayHaveArrived, dispatch } = about;
    const { arrived, notArrived, mayHave } = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .arrivalOf */ .zq)(dispatch);
    if (task === 'follow-runs')
        return { arrival: arrived, during: 'following' };
    if (task === 're-run')
        return { arrival: (0, _not_resumed_js__WEBPACK_IMPORTED_MODULE_6__/* .arrivedBefore */ .zZ)(about, lastUnclear), during: 're-running' };
    if (task === 'look-back')
        return { arrival: _not_resumed_js__WEBPACK_IMPORTED_MODULE_6__/* .NOT_KNOWN */ .gE };
    if (task === 'rehearse')
        return { during: 'dry-run' };
    const isBefore = task === 'list-runs' || task === 'find-branch';
    if (!mayHaveArrived && (isBefore || !lastUnclear))
        return { arrival: notArrived };
    const which = lastUnclear && !isBefore ? 'The request had been sent' : 'An earlier try had been sent and got no clear answer';
    return {
        arrival: `${which}, so ${mayHave}`,
    };
}
function onceLine({ atMostOnce, task }) {
    return atMostOnce && task === 'send' && 'It was not tried again: delivery is at-most-once.';
}
function triesLine({ tries }) {
    return tries === 1 ? '1 try was made.' : `${tries} tries were made.`;
}
function lines(...parts) {
    return parts.filter((part) => part !== false && part !== undefined);
}


/***/ }),

/***/ 814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLookUpTime),
/* harmony export */   n: () => (/* binding */ TIME_OVER)
/* harmony export */ });
/** For all that a step looks up after failures, from its first look-up on. */
const MOST_SECONDS = 30;
/** In place of an answer that came too late, or was not asked for any more. */
const TIME_OVER = {
    kind: 'no-answer',
    why: 'timeout',
    sent: false,
    host: 'GitHub',
    detail: `the ${MOST_SECONDS} s were over that a step has for all that it looks up after failures`,
};
const STOPPED = {
    ...TIME_OVER,
    why: 'stopped',
    detail: 'the step was stopped',
};
/**
 * One for each step: what is read by the clients that it gives back ends when the time for all of it is over.
 *
 * @returns what makes such a client of one without a bound
 */
function createLookUpTime({ clock, stop }) {
    let endsAt;
    return (client) => ({
        async request(route, parameters) {
            endsAt ??= clock.now() + MOST_SECONDS * 1000;
            const leftMs = endsAt - clock.now();
            if (stop.aborted)
                return STOPPED;
            if (leftMs <= 0)
                return TIME_OVER;
            const answered = new AbortController();
            const over = clock.sleep(leftMs, AbortSignal.any([stop, answered.signal]));
            try {
                return await Promise.race([
                    client.request(route, parameters),
                    over.then(() => (stop.aborted ? STOPPED : TIME_OVER)),
                ]);
            }
            finally {
                answered.abort('answered');
            }
        },
    });
}


/***/ }),

/***/ 9855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ adviceForNoAnswer)
/* harmony export */ });
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7361);

/** Why there was no answer, and what to do. */
function adviceForNoAnswer({ why, host, detail }) {
    switch (why) {
        case 'dns':
            return {
                cause: `The name ${host} could not be resolved (DNS).`,
                steps: [...checkUrl(host), "Check the runner's network and its name servers."],
            };
        case 'refused':
            return {
                cause: `${host} refused the connection: nothing listens there, or a firewall is in the way.`,
                steps: [...checkUrl(host), 'Check the firewall between the runner and this host.'],
            };
        case 'unreachable':
            return {
                cause: `This runner can't reach ${host}: a firewall is in the way, or a route is missing.`,
                steps: ["Check the runner's network: GitHub's API must be reachable from it."],
            };
        case 'tls':
            return tlsReason(host, detail);
        case 'proxy':
            return {
                cause: `The proxy ${host} did not connect to GitHub.`,
                steps: [
                    "Check https_proxy and no_proxy in the runner's environment, and the proxy's credentials.",
                    "Check the proxy's rules: they must let the runner through to GitHub's API.",
                ],
            };
        case 'reset':
            return {
                cause: `The connection to ${host} was reset: a passing fault, or a proxy or firewall that cuts connections.`,
                steps: ['If it happens again, look at what is between the runner and this host.'],
            };
        case 'garbled':
            return {
                cause: `What ${host} sent is not HTTP.`,
                steps: [...checkUrl(host), 'Check any proxy on the way.'],
            };
        case 'timeout':
            return {
                cause: `${host} did not answer in time: a passing fault, or something on the way that swallows requests.`,
                steps: ['If it happens often, raise request-timeout-seconds.'],
            };
        case 'stopped':
            return { cause: _failures_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .STOPPED */ .yd, steps: [] };
        case 'other':
            return {
                cause: `The network between this runner and ${host} failed.`,
                steps: ['If it happens again, look at what is between the runner and this host.'],
            };
    }
}
/** The default needs no check. */
function checkUrl(host) {
    return host === 'api.github.com' ? [] : ['Check github-api-url.'];
}
/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function tlsReason(host, detail) {
    const cause = (why) => `No secure connection to ${host} (TLS): ${why}`;
    if (detail.includes('ALTNAME'))
        return {
            cause: cause('its certificate is for another host.'),
            steps: [...checkUrl(host), 'Check any proxy on the way.'],
        };
    if (/EXPIRED|NOT_YET_VALID/.test(detail))
        return {
            cause: cause("its certificate is out of date, or this runner's clock is wrong."),
            steps: ["Check the runner's clock, then the server's certificate."],
        };
    if (/EPROTO|SSL/.test(detail))
        return { cause: cause('what answers there does not speak TLS as this runner does.'), steps: checkUrl(host) };
    return {
        cause: cause('its certificate is not trusted here.'),
        steps: ["For a private authority, set NODE_EXTRA_CA_CERTS to the file of the authority's certificate."],
    };
}


/***/ }),

/***/ 2544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ refusesRerun),
/* harmony export */   Ir: () => (/* binding */ notAllLookedThrough),
/* harmony export */   e6: () => (/* binding */ notRerun),
/* harmony export */   gE: () => (/* binding */ NOT_KNOWN),
/* harmony export */   my: () => (/* binding */ wasToBeRerun),
/* harmony export */   zZ: () => (/* binding */ arrivedBefore)
/* harmony export */ });
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5123);
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4042);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5990);
/* harmony import */ var _failures_title_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2933);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6279);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8038);
/* harmony import */ var _text_sizes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1801);
/* harmony import */ var _reply_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9871);








/** Whether it is the run, and not the token, that GitHub does not re-run. */
function refusesRerun(reply) {
    if (reply.kind === 'no-answer' || (0, _reply_js__WEBPACK_IMPORTED_MODULE_7__/* .isUnsent */ .w)(reply))
        return false;
    const code = (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_2__/* .failureCode */ .AD)(reply);
    if (code === 'invalid_payload' || reply.status === 409)
        return true;
    return code === 'insufficient_permission' && !/not accessible|must have admin rights/i.test((0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__/* .githubMessage */ .hg)(reply));
}
/** A run of an earlier attempt failed, and can't be re-run. */
function notRerun(answer, about) {
    const { run } = about;
    return {
        code: 'run_failed',
        title: (0, _failures_title_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .G)('run_failed'),
        cause: `The run that an earlier attempt of this job started had failed, and GitHub does not re-run it: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(run?.url ?? '', 300)}`,
        sharedCause: 'Runs that an earlier attempt of this job started had failed, and GitHub does not re-run them.',
        steps: [isTooOld(answer) ? TOO_OLD : OPEN_IT, ANEW],
        happened: [(0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .answeredLine */ .Gs)(answer)],
        arrival: arrivedBefore(about, false),
        during: 're-running',
    };
}
/** GitHub's own words: 403, `Unable to retry this workflow run because it was created over a month ago`. */
function isTooOld(answer) {
    return /over a month ago|30 days/i.test((0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__/* .githubMessage */ .hg)(answer));
}
const TOO_OLD = 'GitHub re-runs a run for 30 days after it was created.';
const OPEN_IT = 'Open the run, and see what its page offers: its workflow may be disabled, or its logs be gone.';
const ANEW = 'To have it done anew, start the workflow of this job again in place of re-running it: a new run sends to all of its targets.';
/** Nothing was found among so many runs, and there are more. */
function notAllLookedThrough({ runs, since }, { repository }) {
    const many = (0, _text_sizes_js__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(runs);
    const when = since === 'first-attempt' ? 'since the first attempt' : 'in the last 35 days';
    return {
        code: 'run_ambiguous',
        title: (0, _failures_title_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .G)('run_ambiguous'),
        cause: `Whether an earlier attempt of this job started it was not found out: ${when} more than ${many} runs were created in ${repository}.`,
        steps: [
            ...(since === 'first-attempt'
                ? []
                : [
                    "Let source-token read when the first attempt began: add `actions: read` to the job's `permissions`. Then no older run is looked through, and more of the newer ones.",
                ]),
            'Look for its run there. If there is none, start the workflow of this job again in place of re-running it.',
            'Or leave on-rerun out: then every re-run sends again.',
        ],
        happened: [`The newest ${many} runs were looked through, and none of them shows its dispatch_id.`],
        arrival: NOT_KNOWN,
    };
}
/** For what this attempt did not send, and an earlier one may have. */
const NOT_KNOWN = 'Whether an earlier attempt of this job sent it is not known, so it was not sent: that might have started it twice. Re-running this job again is safe.';
/** The beginning of what is told of a re-run that came to nothing. */
function wasToBeRerun(run) {
    return `An earlier attempt of this job started a run that had failed, and was to be re-run: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(run?.url ?? '', 300)}`;
}
/** @param isUnclear whether the request for the re-run may have had its effect */
function arrivedBefore({ dispatch }, isUnclear) {
    const { what, sent } = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsFor */ .tu)(dispatch);
    return `The ${what} was ${sent} by an earlier attempt of this job, and not again.${isUnclear ? ' Its run may have been re-run all the same: look at it before you re-run it.' : ''}`;
}


/***/ }),

/***/ 9871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ answeredLine),
/* harmony export */   H6: () => (/* binding */ unansweredLine),
/* harmony export */   ZY: () => (/* binding */ replyLine),
/* harmony export */   tw: () => (/* binding */ refusalLine)
/* harmony export */ });
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4042);
/* harmony import */ var _failures_status_title_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4090);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);



/** What a request came to, in one line. */
function replyLine(reply) {
    const line = reply.kind === 'no-answer' ? unansweredLine(reply) : answeredLine(reply);
    return reply.app?.kind === 'no-token' ? `The GitHub App got no token for it. ${line}` : line;
}
/**
 * Such as `GitHub answered 404 Not Found: "Not Found" (request id 0C1A:\u2026).`
 *
 * @param isQuoted its words are told in another place
 */
function answeredLine(answer, isQuoted = false) {
    const words = wordsOf(answer);
    const id = answer.headers['x-github-request-id'];
    const what = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isHtml */ ._6)(answer) ? ', a web page' : '';
    const said = words ? `${what}${isQuoted ? '' : `: "${words}"`}` : `${what}, without a word`;
    return `${whoOf(answer)} answered ${(0, _failures_status_title_js__WEBPACK_IMPORTED_MODULE_1__/* .statusTitle */ .l)(answer.status)}${said} (${id ? `request id ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(id, 100)}` : 'no request id'}).`;
}
/** Such as `GitHub refused the request: "No more than 10 properties are allowed."` */
function refusalLine(answer) {
    const words = wordsOf(answer);
    return `${whoOf(answer)} refused the request${words ? `: "${words}"` : ', without a word on why.'}`;
}
/** What GitHub says is wrong with a request has several paragraphs, and stays so. */
function wordsOf(answer) {
    const words = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    if (answer.status !== 400 && answer.status !== 422)
        return (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(words);
    const lines = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)(words, 500).split(/[\r\n]+/);
    return lines
        .map((line) => (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(line.trim()))
        .filter(Boolean)
        .join('\n');
}
/** A web page, and what is no JSON where GitHub's is, may be anybody's. */
function whoOf(answer) {
    return (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isHtml */ ._6)(answer) || (answer.status === 404 && (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoJson */ .Cy)(answer)) ? 'The server' : 'GitHub';
}
/** Such as `No answer from api.github.com: ECONNRESET: socket hang up.` */
function unansweredLine({ host, detail }) {
    return `No answer from ${host}: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(detail)}.`;
}


/***/ }),

/***/ 298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ readsRuns),
/* harmony export */   CZ: () => (/* binding */ waitingRight),
/* harmony export */   DB: () => (/* binding */ insufficientPermission),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vo: () => (/* binding */ ACTIONS_READ),
/* harmony export */   Wf: () => (/* binding */ ownAlone),
/* harmony export */   Wv: () => (/* binding */ rightToSend),
/* harmony export */   jb: () => (/* binding */ ofOtherOwner),
/* harmony export */   nR: () => (/* binding */ lacksRight),
/* harmony export */   pI: () => (/* binding */ mayNotReadRuns),
/* harmony export */   qT: () => (/* binding */ toGrant),
/* harmony export */   wY: () => (/* binding */ mayNotWrite)
/* harmony export */ });
/* unused harmony exports CONTENTS_WRITE, ACTIONS_WRITE */
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5123);
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4042);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);



/** The token is good, but lacks a right (403): which one, in the words of its settings page. */
function insufficientPermission(answer, about, found) {
    const told = readsRuns(about) ? mayNotReadRuns(answer, about, found) : mayNotWrite(answer, about, found);
    return (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(answer) ? { ...told, steps: [WEB_PAGE, ...told.steps] } : told;
}
const WEB_PAGE = "First look at the network: a web page was answered, where GitHub's API sends JSON. Most likely a proxy in the runner's network refused the request.";
/** The token can see the repository, and lacks the right to write to it. */
function mayNotWrite(answer, about, found) {
    return {
        title: `Token may not ${writing(about)}`,
        cause: mayNotWriteBecause(answer, about, found),
        ...sharedByApp(rightToSend(about), answer, about),
        steps: [...toGrant(rightToSend(about), answer, about, found), waitingRight(about, found)],
        found: headerLines(answer, about),
    };
}
/** The token can see the repository, and lacks the right to read its runs. */
function mayNotReadRuns(answer, about, found) {
    return {
        title: 'Token may not read runs',
        cause: `This ${nameOf(about, found)} may not read the workflow runs of ${about.repository}: waiting for them needs that right.`,
        ...sharedByApp(ACTIONS_READ, answer, about),
        steps: [
            ...toGrant(ACTIONS_READ, answer, about, found),
            about.task === 'follow-runs' ? undefined : sendingTakes(about),
        ],
        found: headerLines(answer, about),
    };
}
function sendingTakes(about) {
    const { sending, what } = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsFor */ .tu)(about.dispatch);
    return `${sending} the ${what} takes ${rightToSend(about).permission}, too.`;
}
/** Whether what failed was to read runs, not to send. */
function readsRuns({ task }) {
    return task === 'list-runs' || task === 'follow-runs' || task === 'look-back';
}
/** A right more, where runs are waited for: those of public repositories can be read by any token. */
function waitingRight(about, { isPublic }) {
    const { waits, dispatch, task, token } = about;
    // Who may start a workflow may read its run.
    if (dispatch.kind === 'workflow' || task === 're-run')
        return undefined;
    const { kind } = token;
    const has = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : '';
    return waits && !isPublic ? `Waiting for runs takes Actions: Read, too${has}.` : undefined;
}
/** What the token was to do. */
function writing({ task, dispatch }) {
    if (task === 're-run')
        return 're-run';
    return dispatch.kind === 'workflow' ? 'start workflows' : 'write';
}
const WHERE = { 're-run': 're-run workflows in', 'start workflows': 'start workflows in' };
function mayNotWriteBecause(answer, about, found) {
    const { token, repository, current, isCurrent } = about;
    const { permission, key } = rightToSend(about);
    const may = `may not ${WHERE[writing(about)] ?? 'write to'} ${repository}`;
    const it = `This ${nameOf(about, found)} ${may}`;
    if (found.push === false)
        return `The user of this ${token.name} ${may}.`;
    switch (token.kind) {
        case 'classic':
        case 'oauth':
            return `${it}: ${hasScope(answer) === false ? 'it lacks the scope repo' : 'its user has no write access there'}.`;
        case 'fine-grained':
            return found.otherOwner
                ? ofOtherOwner(about, found.otherOwner)
                : `${it}: it lacks ${permission}, or the repository is not among those it was made for.`;
        case 'app-user':
            return `${it}: the App lacks ${permission}, or is not installed on the repository.`;
        case 'app':
            if (found.otherOwner)
                return ofOtherOwner(about, found.otherOwner);
            return lacksRight(answer, permission)
                ? `${it}: its installation on ${about.owner} lacks ${permission}.`
                : `${it}. Its installation has ${permission}: most likely ${repository} is not among its repositories.`;
        case 'installation':
            if (isCurrent)
                return `${it}: as this job's GITHUB_TOKEN it lacks \`${key}\`.`;
            if (found.isOwnAlone)
                return ownAlone(repository, current);
            return found.isOwnAlone === false
                ? `${it}: the App lacks ${permission}, or is not installed on the repository.`
                : `${it}: GITHUB_TOKEN reaches its own repository only.`;
        case 'unknown':
            return `${it}.`;
    }
}
/** What the token is, as far as is known. */
function nameOf({ token }, { isOwnAlone }) {
    return token.kind === 'installation' && isOwnAlone === false ? "GitHub App's installation token (ghs_\u2026)" : token.name;
}
/** For what is as good as certain: the installation has this repository alone. */
function ownAlone(repository, current = 'its own repository') {
    return `This job's GITHUB_TOKEN reaches only ${current}, and ${repository} is another repository.`;
}
/** For a token whose resource owner is another than the target's. */
function ofOtherOwner({ token, owner, repository }, otherOwner) {
    return `This ${token.name} is for repositories of ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(otherOwner, 100)}, and ${repository} belongs to ${owner}: such a token reaches only one owner's repositories.`;
}
const CONTENTS_WRITE = {
    permission: 'Contents: Read and write',
    access: 'write',
    key: 'contents: write',
};
const ACTIONS_WRITE = {
    permission: 'Actions: Read and write',
    access: 'write',
    key: 'actions: write',
};
const ACTIONS_READ = { permission: 'Actions: Read', access: 'read', key: 'actions: read' };
/** What the dispatch itself takes, or that its run be re-run. */
function rightToSend({ dispatch, task }) {
    return dispatch.kind === 'workflow' || task === 're-run' ? ACTIONS_WRITE : CONTENTS_WRITE;
}
/**
 * How to give the token a right, in the words of the settings page of each kind of token.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
function toGrant(right, answer, about, found) {
    const { permission, key, access } = right;
    const { repository, owner, isCurrent, token } = about;
    const app = `give the App ${permission}, have an owner of ${owner} accept that, and install it on ${repository}`;
    const another = `Pass another token as \`token\`: a fine-grained one with ${permission} on ${repository}, or a GitHub App's.`;
    const steps = {
        classic: toGrantScope(right, answer, about, found),
        oauth: toGrantScope(right, answer, about, found),
        'fine-grained': found.otherOwner
            ? [
                `Make a token with ${owner} as its resource owner, which can't be changed later, ${permission}, and ${repository} among its repositories.`,
                'Where a step sends to several owners, name the token of each target by token-env.',
            ]
            : [
                `Give the token ${permission}, and add ${repository} to its repositories: Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Fine-grained tokens.`,
                `If ${owner} requires approval of such tokens, have an owner of it approve this one.`,
            ],
        'app-user': [access === 'write' && found.push === false ? toGrantRole(right, about) : `${capital(app)}.`],
        installation: isCurrent
            ? [
                `Add \`${key}\` to the job's \`permissions\`${access === 'write' ? '' : `, beside \`${rightToSend(about).key}\``}. Where another workflow calls this one, add it to the calling job, too: a called workflow can't have more permissions than its caller.`,
                'In runs for forks GITHUB_TOKEN stays read-only, and in those for Dependabot unless `permissions` says otherwise.',
                `If it is a GitHub App's token: ${app}.`,
            ]
            : found.isOwnAlone === false
                ? [`${capital(app)}.`]
                : [another, `If it is a GitHub App's token: ${app}, and make the token for that repository.`],
        app: found.otherOwner
            ? [
                `Then a token for ${owner} is asked for: have an owner of it install the App on ${repository}, if it is not yet.`,
            ]
            : toGrantApp(right, answer, about),
        unknown: [
            `A fine-grained token: give it ${permission}, and add ${repository} to its repositories.`,
            `A classic token: give it the scope repo, and its user ${access} access to ${repository}.`,
            `GITHUB_TOKEN: add \`${key}\` to the job's \`permissions\`; it reaches its own repository only.`,
            `A GitHub App's: ${app}.`,
        ],
    };
    return steps[token.kind];
}
/** Whether the installation is known to lack a right. */
function lacksRight({ app }, permission) {
    return app?.kind === 'lacks' && app.rights.includes(permission);
}
/** What all targets of an owner have in common, where a GitHub App sends. */
function sharedByApp({ permission }, answer, { token, owner }) {
    if (token.kind !== 'app')
        return {};
    const installation = `The GitHub App's installation on ${owner}`;
    return {
        sharedCause: lacksRight(answer, permission)
            ? `${installation} lacks ${permission}.`
            : `${installation} has ${permission}: most likely these are not among its repositories.`,
    };
}
/** https://docs.github.com/en/apps/maintaining-github-apps/modifying-a-github-app-registration#changing-the-permissions-of-a-github-app */
function toGrantApp({ permission }, { app }, { owner }) {
    const page = app?.kind === 'lacks' && app.settings ? `: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(app.settings, 300)}` : '';
    if (app?.kind !== 'lacks' || !app.rights.includes(permission))
        return [`Have an owner of ${owner} add it to the installation's repositories${page}`];
    return [
        `Give the App ${permission}: its settings \u2192 Permissions & events \u2192 Repository permissions.`,
        `Then have an owner of ${owner} accept that${page}`,
    ];
}
/** What a token with scopes lacks: the scope, or its user the role. */
function toGrantScope(right, answer, about, { push }) {
    const scope = 'Give the token the scope repo (public_repo is enough for a public repository): Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Tokens (classic).';
    const has = hasScope(answer);
    return [...(has ? [] : [scope]), ...(has === false && push !== false ? [] : [toGrantRole(right, about)])];
}
function toGrantRole({ access }, { repository }) {
    return `Give the token's user ${access} access to ${repository}, or use the token of a user who has it.`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Whether the token has the scope for all repositories; nothing where GitHub did not say. */
function hasScope({ headers }) {
    return headers['x-oauth-scopes']?.split(/,\s*/).includes('repo');
}
/** What GitHub's headers say of the token's rights. */
function headerLines({ headers }, { task, token: { kind } }) {
    const { 'x-oauth-scopes': has, 'x-accepted-github-permissions': accepted } = headers;
    const hasScopes = kind === 'classic' || kind === 'oauth' || kind === 'unknown';
    return [
        hasScopes && has !== undefined
            ? `The token's scopes (X-OAuth-Scopes): ${has.trim() ? (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(has) : 'none'}.`
            : undefined,
        // Of a dry run's reads GitHub asks for less than of an event.
        accepted && task !== 'rehearse'
            ? `GitHub asks for (X-Accepted-GitHub-Permissions): ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(accepted)}.`
            : undefined,
    ];
}


/***/ }),

/***/ 4407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   searchFailed: () => (/* binding */ searchFailed)
/* harmony export */ });
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5990);
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7361);
/* harmony import */ var _failures_title_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2933);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3083);
/* harmony import */ var _app_trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6928);
/* harmony import */ var _reply_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9871);






const MOST_NAMES = 20;
/** https://docs.github.com/en/rest/search/search#about-search */
const MOST_FOUND = 1000;
/**
 * Why a search does not tell which repositories are meant: nothing is sent then, as some could be missing.
 *
 * @param optional its failure keeps nothing else from being sent
 */
function searchFailed({ words, most }, trouble, optional = false) {
    const { cause, steps, happened = [] } = told(trouble, most);
    return {
        code: 'search_failed',
        title: (0, _failures_title_js__WEBPACK_IMPORTED_MODULE_2__/* .titleOf */ .G)('search_failed', trouble.kind === 'answer' ? trouble.status : undefined),
        cause,
        steps,
        happened: [`The search was: ${words}`, ...happened],
        arrival: optional
            ? 'Nothing was sent to what it stands for; the other targets were not held back.'
            : 'Nothing was sent: running the step again is safe.',
    };
}
function told(trouble, most) {
    switch (trouble.kind) {
        case 'too-many':
            return {
                cause: `The search finds ${trouble.total} repositories, and ${most} are the most that it may.`,
                steps: [
                    trouble.total > MOST_FOUND
                        ? `If all of them are meant, make several searches: GitHub lists no more than ${MOST_FOUND} of one.`
                        : `If all of them are meant, write max: ${trouble.total} into the entry (${MOST_FOUND} are the most).`,
                    'If not, add words to the search, such as topic:NAME or org:NAME.',
                ],
            };
        case 'too-many-targets':
            return {
                cause: `With what the searches find the step has ${trouble.total} targets, and 1000 are the most.`,
                steps: ['Split the targets over several steps, or search for fewer.'],
            };
        case 'incomplete':
            return {
                cause: 'GitHub did not list all that the search finds, so some repositories would be missing.',
                steps: ['Run the step again: GitHub ends searches that take it too long.', 'If it stays so, search for less.'],
            };
        case 'bad-name':
            return {
                cause: `The search finds what is no repository: ${trouble.problem}`,
                steps: ['Report it, with this message.'],
            };
        case 'listeners-unknown':
            return {
                cause: `Whether a workflow listens could not be found out for ${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .r)(trouble.names, MOST_NAMES)}.`,
                steps: ['Run the step again.', 'If it stays so, search for less, or leave out listening: true.'],
                happened: trouble.reply ? [(0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .replyLine */ .ZY)(trouble.reply)] : [],
            };
        case 'crash':
            return (0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .internalError */ .WB)(trouble.error, 'searching for repositories', undefined, false);
        case 'stopped':
            return { cause: 'The step was told to stop before the search was done.', steps: [] };
        case 'no-answer':
            return {
                cause: 'GitHub gave no answer to the search.',
                steps: ['Run the step again.'],
                happened: [`${trouble.host}: ${trouble.detail}`],
            };
        case 'answer': {
            const { cause, steps } = (0, _app_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedApp */ .w)(trouble) ?? { cause: causeOf(trouble), steps: stepsFor(trouble) };
            return { cause, steps, happened: [(0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .replyLine */ .ZY)(trouble)] };
        }
    }
}
function causeOf(answer) {
    if (answer.status === 422)
        return "GitHub refused the search: a word of it can't be searched for, or names an owner or repository that the token does not see.";
    if (answer.status === 401)
        return 'GitHub does not know the token.';
    return (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(answer) === 'rate_limited'
        ? 'A rate limit of GitHub holds searches back.'
        : 'GitHub did not answer the search.';
}
function stepsFor(answer) {
    if (answer.status === 422)
        return [
            'Look at the words: they are those of https://docs.github.com/en/search-github/searching-on-github/searching-for-repositories',
            "See whether the token reaches that owner (the job's own GITHUB_TOKEN sees private repositories of no other).",
        ];
    if (answer.status === 401)
        return ['Renew the token, and store it anew.'];
    return (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(answer) === 'rate_limited'
        ? ['Run the step later. GitHub takes 30 searches a minute: make several searches one.']
        : ['Run the step again.'];
}


/***/ }),

/***/ 8653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ MOST_LOOK_UPS),
/* harmony export */   a: () => (/* binding */ createLookUps)
/* harmony export */ });
/* harmony import */ var _look_up_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(814);

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOK_UPS = 30;
/** For one target: the repository, its owner, and the names that the token can see. */
const MOST_OF_A_TARGET = 3;
/** One for each step: what was looked up is shared by the targets of a token, and there are only so many. */
function createLookUps(options) {
    const made = new Map();
    const queue = [];
    let left = MOST_LOOK_UPS;
    let running = 0;
    let unanswered;
    return {
        async explaining(explain) {
            const its = queue.length === 0 && mayStart() ? begin() : await new Promise((resolve) => queue.push(resolve));
            try {
                return await explain((...asked) => once(its, ...asked));
            }
            finally {
                left += its.left;
                running--;
                while (queue.length > 0 && mayStart())
                    queue.shift()?.(begin());
            }
        },
    };
    /** What others have not used comes back: only the last ones must do with less than a whole explanation takes. */
    function mayStart() {
        return left >= MOST_OF_A_TARGET || running === 0;
    }
    function begin() {
        running++;
        const its = { left: Math.min(left, MOST_OF_A_TARGET) };
        left -= its.left;
        return its;
    }
    async function once(its, { token, owner, name }, what, lookUp, onNotLooked) {
        const key = `${token} ${what.toLowerCase()}`;
        if (!made.has(key)) {
            if (options.stop.aborted)
                return undefined;
            if (unanswered)
                return notAnswered(unanswered);
            if (its.left === 0) {
                onNotLooked?.('spent');
                return undefined;
            }
            its.left--;
            made.set(key, options.clientOf(token).then((client) => lookUp(client, { owner, name })));
        }
        const found = (await made.get(key));
        return isUnanswered(found) ? notAnswered(found) : found;
        function notAnswered(reply) {
            // Each further one might take its whole timeout as well.
            unanswered = reply;
            if (reply === _look_up_time_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME_OVER */ .n)
                onNotLooked?.('late');
        }
    }
}
function isUnanswered(found) {
    return found?.kind === 'no-answer';
}


/***/ }),

/***/ 2258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ isGiteaApi),
/* harmony export */   ig: () => (/* binding */ serverError),
/* harmony export */   os: () => (/* binding */ unexpected)
/* harmony export */ });
/* unused harmony export webPage */
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5123);
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4042);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6279);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);




/** A fault of the other side (5xx). */
function serverError() {
    return {
        cause: 'GitHub, or a proxy in between, failed to handle the request.',
        steps: ['See whether GitHub has trouble: https://www.githubstatus.com'],
    };
}
/** An answer that GitHub does not document for this request: a redirect that is not followed, another success, a web page. */
function unexpected(answer, about) {
    if (answer.status >= 300 && answer.status < 400)
        return redirected(answer, about);
    if ((0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(answer))
        return webPage(about);
    if (answer.status === 404)
        return noEndpoint(about);
    if (answer.status < 300)
        return {
            cause: `This is not what GitHub's API answers${about.task === 'send' ? `: ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .arrivalOf */ .zq)(about.dispatch).acceptance}` : ''}.`,
            steps: [checkUrl(about.apiUrl)],
        };
    return {
        cause: 'GitHub documents no such answer: its words below are all there is to go by.',
        steps: ['If it happens again, ask GitHub Support, with the request id.'],
    };
}
function redirected({ status, headers: { location } }, { apiUrl }) {
    const { origin } = new URL(apiUrl);
    const to = location !== undefined && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : undefined;
    const why = !to
        ? 'The API redirects the request, and does not say where to.'
        : to.origin !== origin
            ? `The API redirects the request to ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)}. That was not followed: the token would leave ${origin}.`
            : !_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .REDIRECTS */ .e.includes(status)
                ? `The API redirects the request to ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)} in a way that does not keep the request's method.`
                : `The API redirects the request to ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)}, after five redirects in a row.`;
    return {
        cause: why,
        steps: [
            'Check github-api-url.',
            "If a proxy of the runner's network asks for a sign-in, let the runner through to the API.",
        ],
    };
}
/** A 404 that is none of GitHub's: the server has no such endpoint. */
function noEndpoint({ apiUrl, isGitea, dispatch }) {
    const names = isGitea || isGiteaApi(apiUrl);
    return {
        cause: names
            ? `${apiUrl} is not GitHub: ${dispatch.kind === 'event' ? 'Gitea and Forgejo do not know repository_dispatch' : 'this action starts no workflows of Gitea and Forgejo'}.`
            : `The server at ${apiUrl} has no such endpoint: it is not GitHub, or this is not the address of its API.`,
        steps: [
            names
                ? 'To send to a repository on GitHub, set github-api-url to https://api.github.com and pass a token of GitHub.'
                : checkUrl(apiUrl),
        ],
    };
}
/** Whether that is where Gitea and Forgejo have their API. */
function isGiteaApi(apiUrl) {
    return apiUrl.endsWith('/api/v1');
}
/** A web page came where the API was asked. */
function webPage({ apiUrl }) {
    const title = "Not GitHub's API";
    const page = "A web page came in place of GitHub's API";
    const signIn = "a proxy or portal in the runner's network";
    if (isApi(apiUrl))
        return {
            title,
            cause: `${page}: most likely the sign-in page of ${signIn}.`,
            steps: ["Let the runner through to GitHub's API without a sign-in."],
        };
    return {
        title,
        cause: `${page}: github-api-url is ${apiUrl}, and a GitHub Enterprise Server's API is at https://HOST/api/v3.`,
        steps: [
            'Set github-api-url to the address of the API.',
            `If it is right, ${signIn} may ask for a sign-in: let the runner through.`,
        ],
    };
}
/** Whether an address is one that GitHub has its API at: github.com's, ghe.com's, a server's. */
function isApi(apiUrl) {
    return /^https:\/\/api\.(github\.com|[^/]+\.ghe\.com)$|\/api\/v3$/.test(apiUrl);
}
function checkUrl(apiUrl) {
    return isApi(apiUrl)
        ? `Check what answers at ${apiUrl} in the runner's network: a proxy may answer in its place.`
        : `Check github-api-url: it is ${apiUrl}, and a GitHub Enterprise Server's ends in /api/v3.`;
}


/***/ }),

/***/ 969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ workflowRefused),
/* harmony export */   bm: () => (/* binding */ workflowNotFound),
/* harmony export */   rb: () => (/* binding */ workflowCode),
/* harmony export */   vv: () => (/* binding */ refNotFound)
/* harmony export */ });
/* harmony import */ var _events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4051);
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4042);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3083);




/** @returns which of a workflow's own failures an answer is; nothing where it is one of those that all share */
function workflowCode(code, answer, { task }, { repository, push, workflow }) {
    if (task === 'list-runs' || task === 'find-branch' || task === 'follow-runs')
        return undefined;
    if (code === 'invalid_payload')
        return (0, _events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .lacksRef */ .U0)(answer) ? 'ref_not_found' : 'workflow_refused';
    if (code === 'insufficient_permission' && speaksOfWorkflow(answer))
        return 'workflow_refused';
    const isThere = repository === 'visible' && push !== false;
    return code === 'not_found' && isThere && workflow?.isKnown === false ? 'workflow_not_found' : undefined;
}
function speaksOfWorkflow(answer) {
    return /workflow/i.test((0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__/* .githubMessage */ .hg)(answer)) && !/resource not accessible/i.test((0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__/* .githubMessage */ .hg)(answer));
}
/** The repository is there, and has no such workflow. */
function workflowNotFound(_, about, { workflow }) {
    const { repository } = about;
    const name = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(dispatchOf(about).workflow, 120);
    const near = workflow?.nearestFile;
    return {
        cause: near
            ? `Did you mean ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(near, 120)}? ${repository} has no workflow ${name}.`
            : `${repository} has no workflow ${name} on its default branch.`,
        steps: [
            `Check \`workflow\`: it takes the name of a file in ${_events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .FOLDER */ .L7}, or an id.`,
            'GitHub knows a workflow only once its file is on the default branch, whatever `ref` says: merge it there first.',
        ],
    };
}
/** None of the names is a branch or tag there. */
function refNotFound(_, about, { workflow }) {
    const { repository, ref = '' } = about;
    const { refs } = dispatchOf(about);
    const names = refs.length > 0 ? refs : [ref];
    const near = workflow?.nearestBranch;
    const shown = (0, _text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .r)(names.map((name) => (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(name, 120)), 10);
    const none = names.length === 1
        ? `${repository} has no branch or tag ${shown}.`
        : `${repository} has none of these branches or tags: ${shown}.`;
    return {
        cause: near ? `Did you mean ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(near, 120)}? ${none}` : none,
        steps: [
            'Write the bare name of a branch or tag in `ref`: no SHA, and no refs/pull/\u2026.',
            'Without `ref` the default branch is taken; of several names the first that exists.',
            // Which a branch may have in its name.
            names.some((name) => name.includes(','))
                ? 'In a list of targets, several names are written [main, v1].'
                : undefined,
        ],
    };
}
/** GitHub does not start the workflow as it was asked to: its trigger, its state, its inputs. */
function workflowRefused(answer, about, { workflow }) {
    const words = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_1__/* .githubMessage */ .hg)(answer);
    const dispatch = dispatchOf(about);
    const { declared } = workflow ?? {};
    const file = fileOf(about);
    if (/disabled workflow/i.test(words))
        return disabled(about);
    const lacksTrigger = /does not have 'workflow_dispatch' trigger/i.test(words);
    if (lacksTrigger && workflow?.isAtRef === false)
        return missingAtRef(about);
    if (declared?.kind === 'no-trigger' || lacksTrigger)
        return {
            cause: `${file} has no workflow_dispatch under \`on:\`, so it can't be started by its name.`,
            steps: [`Add these lines there, and to the file on the default branch:\n${triggerLines(dispatch)}`],
        };
    if (declared?.kind === 'broken')
        return {
            cause: `${file} is not valid YAML: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(declared.reason, 200)} (line ${declared.line}, column ${declared.column}).`,
            steps: ['Fix it there.'],
        };
    const inputs = declared?.kind === 'declares' ? declared.inputs : undefined;
    const problems = workflow?.problems ?? problemsIn(words);
    const most = /No more than (\d+) properties/.exec(words)?.[1];
    if (problems.length === 0)
        return {
            cause: most
                ? `This server takes ${most} inputs of a workflow at most, and there are ${Object.keys(dispatch.inputs).length}.`
                : `GitHub does not start ${file} as it was asked to.`,
            steps: [
                most ? 'Put several into one, as text by ${{ toJSON(\u2026) }}, which the workflow reads with fromJSON.' : CHECK,
                inputs && declares(file, inputs),
            ],
        };
    return refusedInputs(file, problems, inputs);
}
const CHECK = 'Check `ref` and `inputs` against https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event';
/** @param inputs those that the file declares, where that may be shown */
function refusedInputs(file, problems, inputs) {
    const [first] = problems;
    return {
        cause: first ? causeOf(first, file) : '',
        steps: [
            ...problems.slice(1).map((problem) => causeOf(problem, file)),
            problems.some(({ name, kind }) => kind === 'unknown' && name === 'dispatch_id')
                ? 'dispatch_id is there because of add-dispatch-id: take that away, or declare the input: `dispatch_id: { type: string }`.'
                : undefined,
            inputs ? declares(file, inputs) : `See which inputs ${file} declares under on.workflow_dispatch.inputs.`,
        ],
    };
}
function causeOf(problem, file) {
    const name = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(problem.name, 100);
    switch (problem.kind) {
        case 'unknown':
            return problem.nearest === undefined
                ? `${file} has no input ${name}.`
                : `Did you mean ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(problem.nearest, 100)}? ${file} has no input ${name}.`;
        case 'missing':
            return name === ''
                ? `${file} requires an input that is missing or empty.`
                : `${file} requires the input ${name}, which is missing or empty.`;
        case 'no-choice': {
            const choices = (0, _text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .r)(problem.choices.map((choice) => (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(choice, 80)), 20);
            return `${file} does not take "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(problem.value, 100)}" for ${name}${choices ? `, but one of: ${choices}` : ''}.`;
        }
    }
}
/** As GitHub's words tell of one, where the file could not be read. */
function problemsIn(words) {
    const [, unexpected] = /Unexpected inputs provided: \[(.*)\]/.exec(words) ?? [];
    const [, missing] = /Required input '(.*)' not provided/.exec(words) ?? [];
    const [, value, name] = /Provided value '(.*)' for input '(.*)' not in the list/.exec(words) ?? [];
    const problems = (unexpected ?? '')
        .split(/,\s*/)
        .filter(Boolean)
        .map((each) => ({ kind: 'unknown', name: each.replace(/^"|"$/g, '') }));
    if (missing !== undefined)
        problems.push({ kind: 'missing', name: missing });
    if (name !== undefined && value !== undefined)
        problems.push({ kind: 'no-choice', name, value, choices: [] });
    return problems;
}
function declares(file, inputs) {
    if (inputs.length === 0)
        return `${file} declares no inputs at all: leave \`inputs\` out, or declare them there.`;
    return `${file} declares: ${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .r)(inputs.map(declaration), 25)}.`;
}
/** Such as `environment (choice of staging, production; required)`. */
function declaration({ name, type, required, options, default: otherwise }) {
    const choices = (0, _text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .r)(options.map((option) => (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(option, 60)), 10);
    const more = [
        options.length > 0 ? `choice of ${choices}` : (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(type, 30),
        required && otherwise === undefined && 'required',
        otherwise !== undefined && `default "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(otherwise, 60)}"`,
    ];
    return `${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(name, 100)} (${more.filter(Boolean).join('; ')})`;
}
/** What lets a file be started with what was sent. */
function triggerLines({ inputs }) {
    const names = Object.keys(inputs);
    return [
        '  on:',
        '    workflow_dispatch:',
        ...(names.length > 0 ? ['      inputs:'] : []),
        ...names.slice(0, 25).map((name) => `        ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(name, 100)}: { type: string }`),
    ].join('\n');
}
/** GitHub says of a file that is not there what it says of one without the trigger. */
function missingAtRef(about) {
    return {
        cause: `${about.repository} has no ${fileOf(about)}: a run takes its file from its ref.`,
        steps: ['Bring the file there (merge the default branch into it, say), or name another `ref`.'],
    };
}
function disabled(about) {
    return {
        cause: `${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(dispatchOf(about).workflow, 120)} is disabled in ${about.repository}, and GitHub starts no disabled workflow.`,
        steps: [`Enable it: Actions tab of ${about.repository}, choose the workflow, Enable workflow.`],
    };
}
/** Such as `deploy.yml on main`. */
function fileOf(about) {
    const { workflow } = dispatchOf(about);
    return `${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(workflow, 120)}${about.ref ? ` on ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(about.ref, 120)}` : ''}`;
}
function dispatchOf({ dispatch }) {
    if (dispatch.kind !== 'workflow')
        throw new Error('This is not asked of an event');
    return dispatch;
}


/***/ }),

/***/ 613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** No name that is looked for is longer, and the time it takes grows with the square of it. */
const MOST_CHARACTERS = 100;
/** The first so many of them are compared: of the longest, 50 ms' work. */
const MOST_CANDIDATES = 1000;
/**
 * Finds what was most likely meant, where a name is not there.
 *
 * @param wanted the name that is not there, in any case
 * @param candidates those that are
 * @param maxDistance the most characters that may have to be added, removed or changed: a third of them where it is left
 *   out, and 2 of a short name
 * @returns the nearest candidate, of equally near ones the first; nothing where none is near, or where it is longer than any name
 */
function nearest(wanted, candidates, maxDistance = Math.max(2, Math.ceil(wanted.length / 3))) {
    if (wanted.length > MOST_CHARACTERS)
        return undefined;
    const short = candidates.filter(({ length }) => length <= MOST_CHARACTERS).slice(0, MOST_CANDIDATES);
    const match = (0, leven__WEBPACK_IMPORTED_MODULE_0__/* .closestMatch */ .h)(wanted.toLowerCase(), short.map((candidate) => candidate.toLowerCase()), { maxDistance });
    return short.find((candidate) => candidate.toLowerCase() === match);
}


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
/* unused harmony export default */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
