using System.CommandLine;
using PartnerCloud.Benchmarks.Load;
using PartnerCloud.Benchmarks.Onboarding;
using PartnerCloud.Benchmarks.Parts;

var root = new RootCommand("Measures onboardings: many at once, a single one, and its parts.") { LoadCommand.Create(), OnboardingCommand.Create(), PartsCommand.Create() };
return await root.Parse(args).InvokeAsync();
