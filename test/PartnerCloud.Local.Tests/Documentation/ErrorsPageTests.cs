using PartnerCloud.Local.Documentation;
using PartnerCloud.Local.Tests.Commands;

namespace PartnerCloud.Local.Tests.Documentation;

public sealed class ErrorsPageTests
{
    private const string Command = "dotnet run --project src/PartnerCloud.Local -- errors > docs/errors.md";

    [Fact]
    public void Page_Committed_IsUpToDate()
    {
        var committed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "errors.md")).ReplaceLineEndings("\n");

        Assert.True(committed == ErrorsPage.Write(), $"docs/errors.md is out of date. Write it again: {Command}");
    }

    [Fact]
    public async Task ErrorsCommand_Output_IsThePage()
    {
        var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync("errors"));

        Assert.Equal(ErrorsPage.Write(), console.Printed);
    }
}
