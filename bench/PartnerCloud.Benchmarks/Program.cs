using System.CommandLine;
using PartnerCloud.Benchmarks.Load;
using PartnerCloud.Benchmarks.Onboarding;
using PartnerCloud.Benchmarks.Parts;

var root = new RootCommand("What onboardings take: many at once, one by itself, and the parts that it is made of.") { LoadCommand.Create(), OnboardingCommand.Create(), PartsCommand.Create() };
return await root.Parse(args).InvokeAsync();
