using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Cloud.Permissions;
using PartnerCloud.Local.Services;
using PartnerCloud.Local.Services.StepFunctions;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Tests.Cloud.Permissions;

public sealed class ActionTableTests
{
    private static readonly IReadOnlyList<IAwsService> Services =
    [
        .. AwsServices.Of(new SimulatedCloud(TimeProvider.System), new ScriptedFunctions(), []),
        new StepFunctionsService(new() { Functions = new ScriptedFunctions(), Events = new StatesLanguage.Support.RecordedEvents() }),
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
