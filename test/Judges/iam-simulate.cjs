// Runs the simulations in a file, which is a JSON list, with the npm package @cloud-copilot/iam-simulate. Prints the list of results.
// Exits with 3 if the package is not installed.
let simulate
try {
  simulate = require('@cloud-copilot/iam-simulate')
} catch {
  process.exit(3)
}

async function main() {
  const results = []
  for (const simulation of JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'))) {
    const answer = await simulate.runSimulation(simulation, {})
    results.push(answer.resultType === 'error' ? `Error: ${JSON.stringify(answer.errors)}` : answer.overallResult)
  }
  console.log(JSON.stringify(results))
}

main()
