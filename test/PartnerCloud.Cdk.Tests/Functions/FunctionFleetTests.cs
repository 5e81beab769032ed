using PartnerCloud.Cdk.Functions;

namespace PartnerCloud.Cdk.Tests.Functions;

public sealed class FunctionFleetTests
{
    [Fact]
    public void Stack_OfTheAssembly_HasEachFunctionByItsName()
    {
        var names = Synthesized.Resources("AWS::Lambda::Function").Select(function => function.Properties.GetProperty("FunctionName").GetString());

        Assert.Equal(FunctionNames.All.Select(name => $"PartnerCloud-{name}"), names.Order(StringComparer.Ordinal));
        Assert.Contains("CreateAccount", FunctionNames.All);
    }
}
