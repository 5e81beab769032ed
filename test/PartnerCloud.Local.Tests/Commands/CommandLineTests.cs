namespace PartnerCloud.Local.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_WithoutACommand_ExplainsTheCommands()
    {
        var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync("--help"));

        Assert.Contains("partnercloud demo", console.Printed, StringComparison.Ordinal);
        Assert.Contains("partnercloud serve", console.Printed, StringComparison.Ordinal);
        Assert.Contains("  baseline ", console.Printed, StringComparison.Ordinal);
        Assert.Contains("  prove ", console.Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo", "--request", "--report", "--time-scale")]
    [InlineData("baseline", "docs/baseline.md")]
    [InlineData("errors", "docs/errors.md")]
    [InlineData("prove", "--claim", "--claims", "--mutate", "--thorough")]
    [InlineData("serve", "--port", "--time-scale", "--verbose")]
    public async Task Help_OfACommand_NamesItsOptions(string command, params string[] options)
    {
        var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync(command, "--help"));

        Assert.All(options, option => Assert.Contains(option, console.Printed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("See partnercloud demo --help.", "demo", "--colour", "red")]
    [InlineData("See partnercloud --help.", "dance")]
    public async Task Run_WrongOption_NamesTheHelpToRead(string hint, params string[] args)
    {
        var console = new TestConsole();

        await console.RunAsync(args);

        Assert.Equal(hint, console.Lines[^1].TrimEnd());
        Assert.DoesNotContain("Usage:", console.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfServe_SaysWhatElseTimeScaleAffects()
    {
        var console = new TestConsole();

        await console.RunAsync("serve", "--help");

        Assert.Contains("Your own sessions of AssumeRole", console.Printed, StringComparison.Ordinal);
        Assert.Contains("issuedAt", console.Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo", "--time-scale", "0")]
    [InlineData("serve", "--time-scale", "fast")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("dance")]
    [InlineData("demo", "--colour", "red")]
    public async Task Run_WrongOption_EndsWithUsage(params string[] args) => Assert.Equal(2, await new TestConsole().RunAsync(args));
}
