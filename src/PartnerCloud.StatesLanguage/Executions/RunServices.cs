using PartnerCloud.StatesLanguage.Intrinsics;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>What the states of all executions share.</summary>
/// <param name="Clock">The cloud's clock.</param>
/// <param name="HostTime">The clock that limits the work of real processes.</param>
/// <param name="Activity">The counter of work in progress.</param>
/// <param name="Random">The source of random numbers.</param>
/// <param name="Functions">The invoker of functions.</param>
/// <param name="Tokens">The issued task tokens.</param>
/// <param name="Children">The starter of child executions.</param>
/// <param name="Objects">Returns the objects in S3.</param>
internal sealed record RunServices(
    TimeProvider Clock,
    TimeProvider HostTime,
    Activity Activity,
    RandomSource Random,
    IFunctionInvoker Functions,
    TaskTokens Tokens,
    IMapRunExecutions Children,
    Func<IMapRunObjects> Objects);
