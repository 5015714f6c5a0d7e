"use strict";
exports.id = 845;
exports.ids = [845];
exports.modules = {

/***/ 5845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   exec: () => (/* binding */ exec),
/* harmony export */   fetch: () => (/* binding */ fetch),
/* harmony export */   getExecOutput: () => (/* binding */ getExecOutput),
/* harmony export */   httpOverHttp: () => (/* binding */ noAgent),
/* harmony export */   httpOverHttps: () => (/* binding */ noAgent),
/* harmony export */   httpsOverHttp: () => (/* binding */ noAgent),
/* harmony export */   httpsOverHttps: () => (/* binding */ noAgent),
/* harmony export */   paginateRest: () => (/* binding */ paginateRest),
/* harmony export */   restEndpointMethods: () => (/* binding */ restEndpointMethods)
/* harmony export */ });
// What stands in, within the bundle, for packages that the toolkit imports and this action never calls (`paths` in
// tsconfig.json). Evaluating them would take longer than all the rest of a dispatch.
function unused() {
    throw new Error('not part of this bundle: see src/github/unused.ts');
}
/** undici: requests go out through transport.ts. The toolkit makes a ProxyAgent as it loads, where a proxy is named. */
const fetch = unused;
class ProxyAgent {
}
/** tunnel: the toolkit makes an agent as it loads, where a proxy is named; nothing is ever sent by it. */
const noAgent = () => undefined;

/** @actions/exec: what the toolkit asks the platform's name by. */
const exec = unused;
const getExecOutput = unused;
/** Octokit's plugins: endpoints are called by their routes, and pages are read one by one. */
const restEndpointMethods = () => ({});
const paginateRest = () => ({});


/***/ })

};
;