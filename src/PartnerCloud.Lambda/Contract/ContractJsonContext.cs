using System.Text.Json.Serialization;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Guardrails;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Operators;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Contract;

/// <summary>
/// The JSON input and output of the functions. Each member names its JSON property itself: Lambda's serializer builds the context
/// with its own options, so it would ignore a naming policy set here.
/// </summary>
[JsonSerializable(typeof(ValidateRequestInput))]
[JsonSerializable(typeof(AccountCreationInput))]
[JsonSerializable(typeof(InvitationInput))]
[JsonSerializable(typeof(PlaceAccountInput))]
[JsonSerializable(typeof(AccountInput))]
[JsonSerializable(typeof(ConnectionInput))]
[JsonSerializable(typeof(BaselineInput))]
[JsonSerializable(typeof(ValidateUserRequestInput))]
[JsonSerializable(typeof(CheckConfirmationInput))]
[JsonSerializable(typeof(MaintainUserInput))]
[JsonSerializable(typeof(ReportUsersInput))]
[JsonSerializable(typeof(OperatorsEvent))]
[JsonSerializable(typeof(MeasureExecutionsInput))]
[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(CustomResourceEvent))]
[JsonSerializable(typeof(OnboardingRequest))]
[JsonSerializable(typeof(AccountCreation))]
[JsonSerializable(typeof(AccountInvitation))]
[JsonSerializable(typeof(PlacedAccount))]
[JsonSerializable(typeof(VerifiedAccess))]
[JsonSerializable(typeof(CamConnection))]
[JsonSerializable(typeof(BaselineReport))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(FieldCheck))]
[JsonSerializable(typeof(IssuedCredentials))]
[JsonSerializable(typeof(AcceptedUserRequest))]
[JsonSerializable(typeof(IdentityCheck))]
[JsonSerializable(typeof(MaintainedUser))]
[JsonSerializable(typeof(Maintenance))]
[JsonSerializable(typeof(PasswordRevocation))]
[JsonSerializable(typeof(SentNotification))]
[JsonSerializable(typeof(ExecutionMeasurement))]
[JsonSerializable(typeof(CustomResourceAnswer))]
public sealed partial class ContractJsonContext : JsonSerializerContext;
