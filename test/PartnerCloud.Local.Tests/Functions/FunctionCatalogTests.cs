using PartnerCloud.Local.Functions;

namespace PartnerCloud.Local.Tests.Functions;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Read_Assembly_FindsMethodsWithTheAttribute() => Assert.Equal(
        ["AnswerAndLeave", "Count", "Echo", "Environment", "Exit", "Fail", "Hang"],
        FunctionCatalog.Read(TestHost.AssemblyPath).Order());

    [Fact]
    public void Read_AssemblyWithoutFunctions_FindsNone() => Assert.Empty(FunctionCatalog.Read(typeof(FunctionProcessHost).Assembly.Location));
}
