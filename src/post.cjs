// The post step is the same bundle as the main step; this is how it is told.
process.argv.push('post')
require('./index.js')
