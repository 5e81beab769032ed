using PartnerCloud.Local.Commands;

return await CommandLine.RunAsync(args);
