using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Engine;

namespace PartnerCloud.Simulator.Tests.Permissions;

public sealed class ActionTableTests
{
    private static readonly IReadOnlyList<IAwsService> Services =
    [
        .. AwsServices.Of(new SimulatedCloud(TimeProvider.System), new Cloud.ScriptedFunctions(), []),
        new StepFunctionsService(new ExecutionEngine(new() { Functions = new Cloud.ScriptedFunctions(), Events = new RecordedEvents() })),
    ];

    public static TheoryData<string> Names => [.. Services.Select(service => service.SigningName)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Permissions_EveryService_CoverEveryOperation(string name)
    {
        var service = (IPermissioned)Services.Single(service => service.SigningName == name);

        Assert.NotNull(service.Permissions);
        Assert.Equal(service.Operations.Order(StringComparer.Ordinal), service.Permissions.Operations.Order(StringComparer.Ordinal));
    }
}
