using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Tests.Contract.Errors;

public sealed class ErrorCauseTests
{
    [Fact]
    public void Cause_OfARefusal_ListsItsReasonsByField()
    {
        var cause = ErrorCause.Of(new RequestRefusedException(["organization.country: FR is not supported", "account.name: contains <é>"], "help@partner.example"));

        Assert.Equal(("RequestRefused", WhoActs.Customer, false), (cause.Error, cause.WhoActs, cause.Redrivable));
        Assert.Equal([new("organization.country", "FR is not supported"), new("account.name", "contains <é>")], cause.Reasons);
        Assert.Equal(
            """
            {"error":"RequestRefused","message":"The request was refused: organization.country: FR is not supported; account.name: contains <é>. Correct it and send it again. For special considerations, write to help@partner.example.","whoActs":"Customer","whatToDo":"Correct what the reasons say. CAM sends a new request.","reasons":[{"field":"organization.country","reason":"FR is not supported"},{"field":"account.name","reason":"contains <é>"}],"redrivable":false}
            """,
            cause.ToString());
    }

    [Fact]
    public void Cause_OfARepairableError_IsRedrivable()
    {
        var cause = ErrorCause.Of(new LastAdministratorException("111122223333", "ann"));

        Assert.Equal(("LastAdministratorException", true), (cause.Error, cause.Redrivable));
        Assert.Empty(cause.Reasons);
    }

    [Fact]
    public void Cause_OutsideExecutions_IsNotRedrivable() => Assert.False(ErrorCause.Of(new PasswordsNotRevokedException(["111122223333"])).Redrivable);

    [Fact]
    public void Read_OfItsOwnText_GivesTheSame()
    {
        var cause = ErrorCause.Of(new LastAdministratorException("111122223333", "ann"));

        Assert.Equal(cause.ToString(), ErrorCause.Read(cause.ToString())!.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("words")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"error":"cut in the mid""")]
    [InlineData("""{"errorType":"Runtime.ExitError","errorMessage":"Error: Runtime exited"}""")]
    public void Read_OfAnotherText_GivesNothing(string? text) => Assert.Null(ErrorCause.Read(text));

    [Fact]
    public void Error_LeavingItsFunction_ReportsNeitherStackTraceNorTheErrorBehindIt()
    {
        var failure = Assert.Throws<AwsTemporarilyUnavailableException>(() => Throw(new AwsTemporarilyUnavailableException("sts:AssumeRole", "503", new TimeoutException("behind it"))));
        Assert.NotNull(failure.StackTrace);

        failure.ReportAs(ErrorCause.Of(failure).ToString());

        Assert.Equal((null, null), (failure.StackTrace, failure.InnerException));
        Assert.Equal(failure.Words, ErrorCause.Read(failure.Message)!.Message);
        Assert.Contains("behind it", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(Throw), failure.ToString(), StringComparison.Ordinal);
    }

    private static void Throw(OnboardingException failure) => throw failure;
}
